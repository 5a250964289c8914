/** A text of an address may not grow beyond this when it is unpacked, bytes. */
const LARGEST_TEXT = 200_000;

/** Compresses a text (DEFLATE, RFC 1951) to letters that an address may hold (base64url, RFC 4648 section 5). */
export async function deflateText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that {@link deflateText} compressed. @throws Error for anything else, or for a text beyond all measure */
export async function inflateText(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LARGEST_TEXT) {
      await reader.cancel();
      throw new Error('the packed text is too large');
    }
  }
}
