import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataError, messageOf } from '../lib/core/errors';

/** The text of a file a person named, or why it cannot be read. A byte order mark is left out. `wanted` says what to give. */
export function readText(name: string, folder: string, wanted = 'a GeoJSON file'): string {
  const bytes = readBytes(name, folder);
  if (bytes.length === 0) throw new DataError(name, '', `is empty; give ${wanted}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(name, '', `is not text in UTF-8${archiveHint(bytes)}; give ${wanted}`);
  }
}

/** The bytes of a file a person named, or why it cannot be read. */
export function readBytes(name: string, folder: string): Buffer {
  try {
    return readFileSync(resolve(folder, name));
  } catch (error) {
    throw new DataError(name, '', whyUnread(error));
  }
}

function whyUnread(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file; check the name and the folder';
  if (code === 'EISDIR') return 'is a folder; give a file in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read (${messageOf(error)})`;
}

function archiveHint(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return ' but a gzip archive: unpack it first';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ' but a zip archive: unpack it first';
  return '';
}

/** What a person is told of a file or folder that cannot be written. */
export function unwritable(name: string, error: unknown): DataError {
  return new DataError(name, '', whyUnwritten(error));
}

function whyUnwritten(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'cannot be written: its folder does not exist; make the folder first, or name another';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'cannot be written: a file has the name of its folder; name another';
    case 'EISDIR':
      return 'cannot be written: it is a folder; name a file in it';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'cannot be written: the folder or the file does not allow it; check its permissions, or name another';
    case 'ENOSPC':
      return 'cannot be written: the disk is full; make room, or name a file on another';
    default:
      return `cannot be written (${messageOf(error)})`;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
