import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_MB, readTextFile } from '../../src/lib/io/files';

describe('readTextFile', () => {
  it('gives the text of a file', async () => {
    await expect(readTextFile(new File(['{"a":1}'], 'day.geojson'))).resolves.toBe('{"a":1}');
  });

  it('refuses a file far too large to be a control file, without reading it', async () => {
    const file = new File([''], 'film.mp4');
    Object.defineProperty(file, 'size', { value: (LARGEST_FILE_MB + 1) * 1e6 });
    await expect(readTextFile(file)).rejects.toThrow('film.mp4: larger than 64 MB');
  });
});
