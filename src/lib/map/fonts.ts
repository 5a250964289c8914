import type { StyleSpecification } from 'maplibre-gl';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import cyrillicItalic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinItalic400 from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import { FONTS } from './font-names';

const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];

/** The map's fonts as files of the page itself: Noto Sans, Cyrillic and Latin. */
export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  [FONTS.regular]: [{ url: absolute(cyrillic400), 'unicode-range': CYRILLIC }, { url: absolute(latin400) }],
  [FONTS.semibold]: [{ url: absolute(cyrillic600), 'unicode-range': CYRILLIC }, { url: absolute(latin600) }],
  [FONTS.italic]: [{ url: absolute(cyrillicItalic400), 'unicode-range': CYRILLIC }, { url: absolute(latinItalic400) }],
};

/** The style accepts no address that only means something to the page. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}
