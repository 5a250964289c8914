import { DataError } from '../core/errors';

/** A control file larger than this is no control file. */
export const LARGEST_FILE_MB = 64;

/** The text of a chosen file. @throws DataError when it is too large to be a control file */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > LARGEST_FILE_MB * 1e6) {
    throw new DataError(file.name, '', `larger than ${LARGEST_FILE_MB} MB`);
  }
  return file.text();
}
