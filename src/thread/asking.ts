// A title into whether it asks: "Should the mill stay?"
export const titleAsks = (title: string): boolean => /[?？؟]\s{0,9}$/u.test(title);
