// Shares into per cents, and log-odds into shares.
export const percent = (share: number) => (share > 0 && share < 0.005 ? 'under 1 %' : `${Math.round(100 * share)} %`);

export const shareOf = (odds: number) => 1 / (1 + Math.exp(-odds));
