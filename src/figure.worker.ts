import regularUrl from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import italicUrl from '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf?url';
import semiboldUrl from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';
import regularCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import italicCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2?url';
import semiboldCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import regularLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import italicLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import semiboldLatin from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { createFigureFunctions } from './figure-functions';
import { FACES, FONT_RANGES, FONT_SCRIPTS, type Face, type FontScript } from './lib/figure/font-metrics';
import type { FontFiles } from './lib/figure/write-pdf';
import type { EmbeddedFont } from './lib/figure/write-svg';
import { serve } from './lib/workers/calls';

declare const self: DedicatedWorkerGlobalScope;

const TTF: Readonly<Record<Face, string>> = { regular: regularUrl, semibold: semiboldUrl, italic: italicUrl };
const WOFF2: Readonly<Record<Face, Readonly<Record<FontScript, string>>>> = {
  regular: { latin: regularLatin, cyrillic: regularCyrillic },
  semibold: { latin: semiboldLatin, cyrillic: semiboldCyrillic },
  italic: { latin: italicLatin, cyrillic: italicCyrillic },
};
const STYLES: Readonly<Record<Face, FontFaceDescriptors>> = {
  regular: { weight: '400' },
  semibold: { weight: '600' },
  italic: { weight: '400', style: 'italic' },
};

let fonts: Promise<FontFiles> | undefined;

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A font could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The faces, which the canvas of this worker then draws with: the same files that words were measured by. */
async function loadFonts(): Promise<FontFiles> {
  const files = await Promise.all(FACES.map((face) => bytesOf(TTF[face])));
  const [regular, semibold, italic] = files;
  if (regular === undefined || semibold === undefined || italic === undefined) throw new Error('A font is missing');
  await Promise.all(
    FACES.map(async (face, index) => {
      const loaded = new FontFace('Noto Sans', files[index]!, STYLES[face]);
      self.fonts.add(await loaded.load());
    }),
  );
  return { regular, semibold, italic };
}

async function embeddedFonts(): Promise<readonly EmbeddedFont[]> {
  const wanted = FACES.flatMap((face) => FONT_SCRIPTS.map((script) => ({ face, script })));
  return Promise.all(
    wanted.map(async ({ face, script }) => ({
      face,
      base64: base64Of(await bytesOf(WOFF2[face][script])),
      unicodeRange: FONT_RANGES[script],
    })),
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

serve(
  createFigureFunctions({
    fontFiles: () => {
      fonts ??= loadFonts().catch((error: unknown) => {
        fonts = undefined;
        throw error;
      });
      return fonts;
    },
    embeddedFonts,
    canvas: (widthPx, heightPx) => {
      if (typeof OffscreenCanvas === 'undefined') throw new Error('This browser cannot draw in the background');
      return new OffscreenCanvas(widthPx, heightPx);
    },
  }),
  self,
);
