import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { checkWording } from '../../src/lib/core/loaded-wording';
import { decodeWebp, encodeWebp } from '../../src/cli/webp';
import { readWebp, withXmp } from '../../src/lib/figure/webp-chunks';
import { cli, json } from './run-in-process';

const folder = mkdtempSync(join(tmpdir(), 'figure-'));
mkdirSync(join(folder, 'folder.svg'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Verified {
  readonly answer: string;
  readonly differences: readonly { readonly in: string; readonly what: string; readonly found: string }[];
}

async function verify(...words: readonly string[]): Promise<Verified & { code: number }> {
  const { code, out } = await cli(['verify', ...words, '--format', 'json']);
  return { ...(JSON.parse(out) as Verified), code };
}

/** A figure of the Donbas withdrawal in the folder, made once for each name. */
const made = new Map<string, Promise<string>>();
function figure(name: string, ...words: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const known =
    made.get(name) ?? json('figure', '--scenario', 'donbas-withdrawal', '--out', path, ...words).then(() => path);
  made.set(name, known);
  return known;
}

/** The file with one piece of text replaced, under another name. */
function edited(path: string, from: string, to: string): string {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(from);
  if (at < 0) throw new Error(`"${from}" is not in the file`);
  const copy = join(folder, `edited-${Math.abs(at)}-${path.split('/').at(-1)}`);
  writeFileSync(
    copy,
    Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + Buffer.byteLength(from))]),
  );
  return copy;
}

describe('figure', () => {
  it('says what it wrote, with an alternative text', async () => {
    const rows = await json<{ type: string; bytes: number; alt: string }[]>(
      'figure',
      '--scenario',
      'donbas-withdrawal',
      '--lang',
      'uk',
      '--out',
      join(folder, 'uk.svg'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.type).toBe('svg');
    expect(rows[0]?.alt).toContain('Вихід із Донбасу');
    expect(rows[0]?.bytes).toBe(readFileSync(join(folder, 'uk.svg')).length);
  });

  it('suggests neutral words for a title that takes sides, and draws it all the same', async () => {
    const out = join(folder, 'loaded.svg');
    const { code, err } = await cli(['figure', '--title', 'Donbas to be liberated', '--out', out]);
    expect(code).toBe(0);
    expect(err).toMatch(/^--title: "liberated" may take sides; perhaps ".+"\. .+\.\n$/);
    expect(readFileSync(out, 'utf8')).toContain('Donbas to be liberated');
  });

  it('draws a scenario fainter on demand, in a file that verifies', async () => {
    const out = join(folder, 'faint.svg');
    await json('figure', '--scenario', 'donbas-withdrawal', '--opacity', 'donbas-withdrawal:60', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('stroke-opacity=".6"');
    expect(await verify(out)).toMatchObject({ answer: 'verified', code: 0 });
  });

  it.each([
    ['kherson-return:60', '"kherson-return" is not shown'],
    ['donbas-withdrawl:60', 'did you mean "donbas-withdrawal"?'],
    ['donbas-withdrawal:5', 'needs a whole percent from 10 to 100'],
    ['donbas-withdrawal', 'needs a whole percent from 10 to 100'],
  ])('refuses --opacity %s with exit 2', async (opacity, message) => {
    const words = ['figure', '--scenario', 'donbas-withdrawal', '--opacity', opacity, '--out', join(folder, 'x.svg')];
    const { code, err } = await cli(words);
    expect([code, err.includes(message) ? message : err]).toEqual([2, message]);
  });

  it('gives the reasons in the language of the figure', async () => {
    const out = join(folder, 'loaded-uk.svg');
    const { err } = await cli(['figure', '--lang', 'uk', '--title', 'Донбас визволено', '--out', out]);
    const [suggestion] = checkWording('Донбас визволено', 'uk');
    expect(err).toBe(
      `--title: "визволено" may take sides; perhaps "${suggestion?.suggestion}". ${suggestion?.reason.uk}\n`,
    );
  });

  it('writes a figure of every proposal into a folder', async () => {
    const out = join(folder, 'all');
    const rows = await json<unknown[]>('figure', '--all', '--out', out);
    expect(readdirSync(out)).toHaveLength(rows.length);
    expect(readdirSync(out)).toContain('status-quo.en.svg');
  });

  it('writes the frames of an animation, numbered, and the animation, or the animation alone', async () => {
    const out = join(folder, 'steps');
    const words = ['figure', '--steps', '--scenario', 'donbas-withdrawal', '--dpi', '72'];
    const rows = await json<{ file: string; type: string }[]>(...words, '--out', out);
    expect(readdirSync(out)).toEqual([
      'donbas-withdrawal.en.00.png',
      'donbas-withdrawal.en.01.png',
      'donbas-withdrawal.en.gif',
    ]);
    expect(rows.map(({ type }) => type)).toEqual(['png', 'png', 'gif']);
    expect(await verify(join(out, 'donbas-withdrawal.en.00.png'))).toMatchObject({ answer: 'verified', code: 0 });
    const alone = join(folder, 'alone.gif');
    expect(await json<unknown[]>(...words, '--out', alone)).toHaveLength(1);
    expect(await verify(alone)).toMatchObject({ answer: 'verified', code: 0 });
    expect(readFileSync(alone).equals(readFileSync(join(out, 'donbas-withdrawal.en.gif')))).toBe(true);
  });

  it.each([
    [['figure', '--steps', '--out', 'steps'], '--scenario ID'],
    [['figure', '--steps', '--all', '--out', 'steps'], 'either --all or --steps'],
    [['figure', '--steps', '--scenario', 'status-quo', '--out', 'steps'], 'no steps to show'],
    [['figure'], '--out map.svg'],
    [['figure', '--out', 'map.gif'], '.svg, .png, .webp, .pdf'],
    [['figure', '--out', 'a.svg', '--size', 'huge'], 'none of wide, square'],
    [['figure', '--out', 'a.svg', '--theme', 'drak'], 'dark'],
    [['figure', '--out', 'a.svg', '--dpi', '5'], 'from 36 to 1200'],
    [['figure', '--out', 'a.svg', '--extent', 'UA-99'], 'UA-14'],
    [['figure', '--out', 'a.svg', '--scenario', 'donbas'], 'is not a scenario'],
    [['figure', '--out', 'a.png', '--size', 'a3', '--dpi', '1200'], '8000'],
    [['figure', '--out', '/no/such/folder/a.svg'], 'its folder does not exist; make the folder first'],
    [['figure', '--out', join(folder, 'folder.svg')], 'it is a folder; name a file in it'],
    [['figure', '--all', '--out', 'package.json'], 'a file has the name of its folder'],
    [['verify', 'package.json'], 'is not an SVG, PNG, WebP, PDF or GIF'],
    [['verify', 'src/icon.svg'], 'carries no record'],
    [['verify', 'no-such-file.svg'], 'there is no such file; check the name and the folder'],
    [['verify', 'src'], 'is a folder; give a file in it'],
  ])('refuses %j with exit code 2 and says why', async (words, why) => {
    const { code, err } = await cli(words);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('verify', () => {
  it.each(['a.svg', 'a.png', 'a.webp', 'a.pdf'])('finds %s as it was made', async (name) => {
    expect(await verify(await figure(name))).toMatchObject({ answer: 'verified', differences: [], code: 0 });
  });

  it('finds a figure of pockets only as it was made, and the figure says what it counts', async () => {
    const path = await figure('pockets.svg', '--pockets');
    expect(readFileSync(path, 'utf8')).toContain('only pockets detached from the main body');
    expect(await verify(path)).toMatchObject({ answer: 'verified', differences: [], code: 0 });
  });

  it('names the number that was edited in an SVG', async () => {
    const path = edited(
      await figure('a.svg'),
      'data-figure="passing-to-russia">about 6',
      'data-figure="passing-to-russia">about 9',
    );
    const { answer, differences, code } = await verify(path);
    expect([answer, code]).toEqual(['altered', 1]);
    expect(differences[0]).toMatchObject({ in: 'text', what: 'passing-to-russia' });
    expect(differences[0]?.found).toMatch(/^about 9.600.km²$/);
  });

  it('finds a number edited in the record and on the figure alike', async () => {
    const svg = readFileSync(await figure('a.svg'), 'utf8');
    const path = join(folder, 'forged.svg');
    writeFileSync(
      path,
      svg.replaceAll('about 6\u2009600', 'about 9\u2009600').replaceAll('about 6\\u2009600', 'about 9\\u2009600'),
    );
    expect(await verify(path)).toMatchObject({ answer: 'altered', code: 1 });
  });

  it('finds a number edited in the text for screen readers', async () => {
    const svg = readFileSync(await figure('a.svg'), 'utf8');
    const path = join(folder, 'spoken.svg');
    writeFileSync(
      path,
      svg.replace(/<desc[^>]*>[^<]*/, (words) => words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
    );
    const { answer, differences } = await verify(path);
    expect(answer).toBe('altered');
    expect(differences[0]).toMatchObject({ in: 'text', what: 'desc' });
  });

  it('finds a border moved in an SVG', async () => {
    const svg = readFileSync(await figure('a.svg'), 'utf8');
    const path = join(folder, 'moved.svg');
    writeFileSync(
      path,
      svg.replace(/(id="control-occupied" d="M)(\d+)/, (_, start: string, x: string) => `${start}${Number(x) + 9}`),
    );
    const { answer, differences } = await verify(path);
    expect(answer).toBe('altered');
    expect(differences[0]).toMatchObject({ in: 'drawing', what: 'control-occupied' });
  });

  it('finds pixels painted over in a PNG, and where', async () => {
    const bytes = readFileSync(await figure('a.png'));
    const png = PNG.sync.read(bytes);
    for (let x = 40; x < 60; x += 1) png.data.writeUInt32BE(0x000000ff, 4 * (300 * png.width + x));
    const painted = PNG.sync.write(png);
    // Its words are put back, as a careful forger would.
    const afterHeader = bytes.subarray(33, bytes.indexOf('IDAT') - 4);
    const path = join(folder, 'painted.png');
    writeFileSync(path, Buffer.concat([painted.subarray(0, 33), afterHeader, painted.subarray(33)]));
    const { answer, differences } = await verify(path);
    expect(answer).toBe('altered');
    expect(differences[0]?.what).toBe('pixels 40,300 to 59,300');
  });

  it('finds pixels painted over in a WebP whose words and hash were made anew', async () => {
    const bytes = readFileSync(await figure('a.webp'));
    const { record, widthPx, heightPx } = readWebp(bytes);
    const pixels = await decodeWebp(bytes);
    pixels.fill(0, 4 * (300 * widthPx + 40), 4 * (300 * widthPx + 60));
    const texts = { title: '', description: '', language: 'en', drawnBy: 'resvg', record: record ?? '' };
    const path = join(folder, 'painted.webp');
    writeFileSync(path, withXmp(await encodeWebp({ pixels, widthPx, heightPx }), texts));
    const { answer, differences } = await verify(path);
    expect(answer).toBe('altered');
    expect(differences[0]?.what).toBe('pixels 40,300 to 59,300');
  });

  it('finds an edited title in a PDF', async () => {
    const bytes = readFileSync(await figure('a.pdf'));
    const at = bytes.indexOf('/FigureRecord');
    const path = join(folder, 'retitled.pdf');
    const copy = Buffer.from(bytes);
    copy.write('Territorial Control Mop', bytes.indexOf('Territorial Control Map'), 'latin1');
    expect(at).toBeGreaterThan(0);
    writeFileSync(path, copy);
    expect(await verify(path)).toMatchObject({ answer: 'altered', code: 1 });
  });

  it('says that data differ when the file was made from others', async () => {
    const svg = readFileSync(await figure('a.svg'), 'utf8');
    const path = join(folder, 'older.svg');
    writeFileSync(path, svg.replace(/(dataHash&quot;:&quot;)[0-9a-f]+/, '$100000000000000'));
    const { answer, differences, code } = await verify(path);
    expect([answer, code]).toEqual(['data-differ', 1]);
    expect(differences[0]).toMatchObject({ in: 'data', found: '00000000000000' });
  });

  it('needs the control file that a figure was made on, and takes no other for it', async () => {
    const square = (west: number) =>
      JSON.stringify({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, 47],
              [39, 47],
              [39, 49],
              [west, 49],
              [west, 47],
            ],
          ],
        },
      });
    const control = join(folder, 'control.geojson');
    writeFileSync(control, square(37));
    const out = join(folder, 'controlled.svg');
    await json('figure', '--control', control, '--as-of', '2025-09-01', '--out', out);
    expect((await cli(['verify', out])).err).toContain('--control FILE');
    expect(await verify(out, '--control', control)).toMatchObject({ answer: 'verified', code: 0 });
    writeFileSync(control, square(38));
    expect(await verify(out, '--control', control)).toMatchObject({ answer: 'data-differ', code: 1 });
  });
});
