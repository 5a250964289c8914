/**
 * 53-bit hash of a text as 14 hexadecimal digits, for recognising the same content again. Two 32-bit lanes of
 * multiply-and-xor (FNV-1a, Fowler, Noll and Vo) mixed by MurmurHash3's finaliser (Appleby). Not for secrets.
 */
export function contentHash(text: string): string {
  let [one, two] = [0x811c9dc5, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  one = finalise(one ^ (two >>> 13));
  two = finalise(two ^ (one >>> 16));
  return ((one & 0x1fffff) * 0x100000000 + (two >>> 0)).toString(16).padStart(14, '0');
}

function finalise(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
