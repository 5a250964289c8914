/**
 * One character a byte, with the byte's own number. The decoder that is called latin1 gives others from 128 to 159 in
 * browsers, and not in every Node.
 */
export function byteText(bytes: Uint8Array): string {
  const CHUNK = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
