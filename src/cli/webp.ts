import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decode, { init as initDecoder } from '@jsquash/webp/decode.js';
import encode, { init as initEncoder } from '@jsquash/webp/encode.js';
import type { Pixels } from '../lib/figure/read-figure';

const require = createRequire(import.meta.url);
/** Node's fetch opens no files, so the modules are handed over. */
const binary = (path: string) => ({ wasmBinary: readFileSync(require.resolve(`@jsquash/webp/codec/${path}`)) });
/** Tries hard, at little cost: maps are flat colours. */
const LOSSLESS = { lossless: 1, quality: 50, method: 3, exact: 1 };

let encoder: Promise<unknown> | undefined;
let decoder: Promise<unknown> | undefined;

/** Pixels as a WebP file without loss. */
export async function encodeWebp({ pixels, widthPx, heightPx }: Pixels): Promise<Uint8Array> {
  await (encoder ??= initEncoder(binary('enc/webp_enc_simd.wasm')));
  const data = new Uint8ClampedArray(pixels);
  return new Uint8Array(await encode({ data, width: widthPx, height: heightPx, colorSpace: 'srgb' }, LOSSLESS));
}

/** The pixels of a WebP file, RGBA. */
export async function decodeWebp(webp: Uint8Array): Promise<Uint8Array> {
  await (decoder ??= initDecoder(binary('dec/webp_dec.wasm')));
  const { data } = await decode(new Uint8Array(webp).buffer);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
