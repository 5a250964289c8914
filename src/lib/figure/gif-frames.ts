import { blocksOf, dataOf } from './gif-blocks';

/** A frame of an animation as it is seen. */
export interface SeenFrame {
  /** RGBA, row by row from the top, of the whole screen. */
  readonly pixels: Uint8Array;
  readonly durationMs: number;
}

const CONTROL = 0xf9;
const MOST_CODES = 4096;

/**
 * The frames of a GIF as they are seen one after another, each over the one before. Images laid down in passes
 * (GIF89a, appendix E) come out mixed up: those of ours are not.
 */
export function seenFrames(gif: Uint8Array): readonly SeenFrame[] {
  const word = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  const [widthPx, heightPx] = [word(gif, 6), word(gif, 8)];
  const frames: SeenFrame[] = [];
  const screen = new Uint8Array(4 * widthPx * heightPx);
  let [palette, durationMs, transparent] = [new Uint8Array(), 0, -1];
  for (const { kind, bytes } of blocksOf(gif)) {
    if (kind === 'screen') palette = new Uint8Array(bytes.subarray(13));
    if (kind === 'extension' && bytes[1] === CONTROL) {
      durationMs = 10 * word(bytes, 4);
      transparent = ((bytes[3] ?? 0) & 1) === 1 ? (bytes[6] ?? -1) : -1;
    }
    if (kind !== 'image') continue;
    const [left, top, width, height] = [word(bytes, 1), word(bytes, 3), word(bytes, 5), word(bytes, 7)];
    const flags = bytes[9] ?? 0;
    const codesAt = 10 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
    const colours = codesAt === 10 ? palette : bytes.subarray(10, codesAt);
    const indices = unpacked(dataOf(bytes, codesAt + 1), bytes[codesAt] ?? 8, width * height);
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at]!;
      const [x, y] = [left + (at % width), top + Math.floor(at / width)];
      if (index === transparent || x >= widthPx || y >= heightPx) continue;
      const to = 4 * (y * widthPx + x);
      screen.set([colours[3 * index] ?? 0, colours[3 * index + 1] ?? 0, colours[3 * index + 2] ?? 0, 255], to);
    }
    frames.push({ pixels: screen.slice(), durationMs });
  }
  return frames;
}

/** Indices of the palette out of variable-length codes (Lempel, Ziv, Welch; GIF89a, appendix F). */
function unpacked(data: Uint8Array, leastBits: number, most: number): Uint8Array {
  const [clear, end] = [2 ** leastBits, 2 ** leastBits + 1];
  const indices = new Uint8Array(most);
  const prefixes = new Int16Array(MOST_CODES);
  const suffixes = new Uint8Array(MOST_CODES);
  const string: number[] = [];
  let [written, bits, held, bitsHeld] = [0, leastBits + 1, 0, 0];
  let [next, before, first] = [end + 1, -1, 0];
  for (const byte of data) {
    held |= byte << bitsHeld;
    bitsHeld += 8;
    while (bitsHeld >= bits) {
      const code = held & (2 ** bits - 1);
      held >>>= bits;
      bitsHeld -= bits;
      if (code === end || written >= most) return indices;
      if (code === clear) {
        [bits, next, before] = [leastBits + 1, end + 1, -1];
        continue;
      }
      if (code > next || (code === next && before < 0)) return indices;
      // A code that is just being defined stands for the string before and its own first member.
      if (code === next) string.push(first);
      let rest = code === next ? before : code;
      for (; rest > end; rest = prefixes[rest]!) string.push(suffixes[rest]!);
      first = rest;
      string.push(first);
      while (string.length > 0 && written < most) indices[written++] = string.pop()!;
      string.length = 0;
      if (before >= 0 && next < MOST_CODES) {
        [prefixes[next], suffixes[next]] = [before, first];
        next += 1;
        if (next === 2 ** bits && bits < 12) bits += 1;
      }
      before = code;
    }
  }
  return indices;
}
