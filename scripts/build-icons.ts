/** Draws the icons of the installed application from `src/icon.svg` into `public/icons`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = 'public/icons';
const PAPER = '#faf7f0';
const svg = readFileSync('src/icon.svg', 'utf8');
/** The picture, smaller on a full ground: a system may cut a maskable icon to any shape within 80 % of its width. */
const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 44 44"><rect x="-6" y="-6" width="44" height="44" fill="${PAPER}"/>${svg.slice(svg.indexOf('>') + 1)}`;

mkdirSync(FOLDER, { recursive: true });
for (const [name, picture, widthPx] of [
  ['icon-192', svg, 192],
  ['icon-512', svg, 512],
  ['maskable-512', maskable, 512],
  ['apple-touch-icon', maskable, 180],
] as const) {
  const png = new Resvg(picture, { fitTo: { mode: 'width', value: widthPx } }).render().asPng();
  writeFileSync(`${FOLDER}/${name}.png`, png);
  console.log(`${FOLDER}/${name}.png: ${png.length} bytes`);
}
