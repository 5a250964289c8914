import { describe, expect, it } from 'vitest';
import { isPicture, LARGEST_FILE_MB, readTextFile } from '../../src/lib/io/files';

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

describe('isPicture', () => {
  it.each([
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['a WebP', 'RIFF\u0001\u0002\u0003\u0004WEBPVP8X'],
    ['a GIF', 'GIF89a\u0001'],
    ['a PDF', '%PDF-1.7'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an SVG with its declaration', '\uFEFF<?xml version="1.0"?>\n<svg/>'],
  ])('knows %s by its beginning', async (_, content) => {
    await expect(isPicture(new Blob([content]))).resolves.toBe(true);
  });

  it.each(['{"type":"FeatureCollection"}', '<html>', '<?xml version="1.0"?><kml/>', ''])(
    'takes %j for no picture',
    async (text) => {
      await expect(isPicture(new Blob([text]))).resolves.toBe(false);
    },
  );
});
