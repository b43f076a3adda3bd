// A hashed weight table (base64 of signed bytes) into a function from features to log-odds.
import { bucketOf, type Features, type Name } from './features.ts';

export interface LinearData {
  /** The table has 2 to this power buckets. */
  readonly bits: number;
  readonly bias: number;
  /** The weight of the byte 127; a byte b stands for scale · sign(b) · (b / 127)². */
  readonly scale: number;
  readonly weights: string;
}

export interface Linear {
  /** The log-odds; `start` stands for the bias where parts of a sum are made one by one. */
  readonly score: (features: Features, start?: number) => number;
  /** The part that one name adds for each unit of its value. */
  readonly weightOf: (name: Name | string) => number;
}

export function linear({ bits, bias, scale, weights }: LinearData): Linear {
  const table = bytesOf(weights);
  const worth = worthOf(scale);
  const weightOf = (name: Name | string) => worth[(table[bucketOf(name, bits)] as number) + 128] as number;
  const score = ({ names, values, size }: Features, start = bias) => {
    let sum = start;
    for (let at = 0; at < size; at++) sum += weightOf(names[at] as Name) * (values[at] as number);
    return sum;
  };
  return { score, weightOf };
}

/** The log-odds of two models of as many buckets, whose weights stand side by side: looking one up fetches both. */
export function twins(one: LinearData, other: LinearData): (features: Features) => readonly [number, number] {
  if (one.bits !== other.bits) throw new Error('Weights that stand side by side need tables of one size.');
  const { bits } = one;
  const tables = [bytesOf(one.weights), bytesOf(other.weights)];
  const both = Int8Array.from({ length: 2 ** (bits + 1) }, (_, at) => tables[at % 2]?.[at >> 1] ?? 0);
  const [worth, otherWorth] = [worthOf(one.scale), worthOf(other.scale)];
  return ({ names, values, size }) => {
    let [sum, otherSum] = [one.bias, other.bias];
    for (let at = 0; at < size; at++) {
      const place = 2 * bucketOf(names[at] as Name, bits);
      const value = values[at] as number;
      sum += (worth[(both[place] as number) + 128] as number) * value;
      otherSum += (otherWorth[(both[place + 1] as number) + 128] as number) * value;
    }
    return [sum, otherSum];
  };
}

/** What each byte stands for; the table itself stays small, so that it stays near the processor. */
const worthOf = (scale: number) =>
  Float64Array.from({ length: 256 }, (_, at) => {
    const byte = at - 128;
    return scale * Math.sign(byte) * (byte / 127) ** 2;
  });

function bytesOf(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
