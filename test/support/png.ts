// A PNG file into its chunks and its pixels.
import { inflateSync } from 'node:zlib';

/** The chunks of a PNG, and its pixels as rows of bytes (filters undone). */
export function readPng(file: Uint8Array) {
  const bytes = Buffer.from(file);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
  }
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  // Colour type 6 has a channel for what shines through, type 2 has none.
  const channels = header[9] === 6 ? 4 : 3;
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (pixels[y * stride + i - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + i] ?? 0) : 0;
      const corner = i >= channels && y > 0 ? (pixels[(y - 1) * stride + i - channels] ?? 0) : 0;
      const nearest = [left, up, corner].reduce((best, one) =>
        Math.abs(left + up - corner - one) < Math.abs(left + up - corner - best) ? one : best,
      );
      const guess = [0, left, up, (left + up) >> 1, nearest][filter ?? 0] ?? 0;
      pixels[y * stride + i] = (packed[y * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  const isDark = (x: number, y: number) =>
    (pixels[y * stride + x * channels] ?? 255) < 128 && (pixels[y * stride + x * channels + 1] ?? 255) < 128;
  const at = (x: number, y: number) => [0, 1, 2].map((i) => pixels[y * stride + x * channels + i] ?? 255);
  return { chunks, width, height, isDark, at };
}
