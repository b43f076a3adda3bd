// The value of a Date field into an exact time (RFC 5322), without asking the clock's time zone.

export interface Moment {
  /** ISO 8601 with the offset that was written. */
  readonly iso: string;
  readonly ms: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE = /(\d{1,2})\s(\p{L}{3})\p{L}{0,9}\s(\d{4}),?\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([+-]\d{4}|[A-Z]{1,5})?/u;
/** "August 3, 2010 2:07 AM", as programs print it in the place of a Date field. */
const SHOWN = /(\p{L}{3})\p{L}{0,9}\.?\s(\d{1,2}),?\s(\d{4}),?\s(?:at\s)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AaPp])?/u;
const ISO = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?\s?(Z|[+-]\d{2}:?\d{2})?/;
const ZONES: ReadonlyMap<string, number> = new Map([
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
]);

/** Null for a date in words that no standard knows; a date without a zone is taken for UTC. */
export function momentOf(date: string): Moment | null {
  const written = DATE.exec(date);
  if (written) {
    const [, day, name = '', year, ...rest] = written;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    return month === 0 ? null : moment([year, String(month), day], rest);
  }
  const shown = SHOWN.exec(date);
  if (shown) {
    const [, name = '', day, year, hour, minute, second, half = ''] = shown;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    return month === 0 ? null : moment([year, String(month), day], [String(hours), minute, second]);
  }
  const [, year, month, day, ...rest] = ISO.exec(date) ?? [];
  return year === undefined ? null : moment([year, month, day], rest);
}

type Parts = readonly (string | undefined)[];

function moment([year, month, day]: Parts, [hour, minute, second = '0', zone = 'Z']: Parts): Moment | null {
  const offset = offsetOf(zone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (Number.isNaN(local)) return null;
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) => `0${n}`.slice(-2));
  const suffix = offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`;
  return { iso: `${new Date(local).toISOString().slice(0, 19)}${suffix}`, ms: local - offset * 60_000 };
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return ZONES.get(zone) ?? 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
