import { DataError } from '../core/errors';

/** A control file larger than this is no control file. */
export const LARGEST_FILE_MB = 64;

/** Beginnings of the pictures that figures come as. */
const PICTURES = [
  /^\x89PNG/,
  /^%PDF-/,
  /^RIFF[\s\S]{4}WEBP/,
  /^GIF8[79]a/,
  /^(\xEF\xBB\xBF)?\s*(<[?!][\s\S]*?)?<svg\b/,
];

/** Whether a file is a picture such as figures are saved as, by what it begins with. */
export async function isPicture(file: Blob): Promise<boolean> {
  const BYTES = 1024;
  const bytes = new Uint8Array(await file.slice(0, BYTES).arrayBuffer());
  const start = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return PICTURES.some((picture) => picture.test(start));
}

/** The text of a chosen file. @throws DataError when it is too large to be a control file */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > LARGEST_FILE_MB * 1e6) {
    throw new DataError(file.name, '', {
      en: `larger than ${LARGEST_FILE_MB} MB`,
      uk: `більший за ${LARGEST_FILE_MB} МБ`,
    });
  }
  return file.text();
}
