import { decompressFrames, parseGIF } from 'gifuct-js';
import { describe, expect, it } from 'vitest';
import { animationOf } from '../../src/cli/figure-file';
import { FIGURE_WRITERS } from '../../src/cli/figure-writers';
import { rasterise } from '../../src/cli/raster';
import { checkFigure } from '../../src/lib/figure/check-figure';
import { textsOf, type DisplayList, type GroupNode } from '../../src/lib/figure/display-list';
import { stepsOf } from '../../src/lib/figure/facts';
import { readGif } from '../../src/lib/figure/gif-blocks';
import { seenFrames } from '../../src/lib/figure/gif-frames';
import type { FigureWriters } from '../../src/lib/figure/read-figure';
import { readRecord } from '../../src/lib/figure/record';
import { DEFAULT_SPEC } from '../../src/lib/figure/spec';
import { durationOf, writeGif } from '../../src/lib/figure/write-gif';
import { DATA, make } from './make-figure';

const scenarios = ['alaska-outline'];
const steps = stepsOf({ ...DEFAULT_SPEC, scenarios }, DATA);
const frames = steps.map((transfers) => make({ scenarios, transfers }));

function wordsOf(list: DisplayList): string {
  return textsOf(list.nodes)
    .map(({ text }) => text)
    .join(' ');
}

function mapOf(list: DisplayList): GroupNode | undefined {
  return list.nodes.find((node): node is GroupNode => node.kind === 'group' && node.id === 'map');
}

function printed(list: DisplayList, figure: string): string | undefined {
  return textsOf(list.nodes).find((node) => node.figure === figure)?.text;
}

describe('the frames of an animation', () => {
  it('begin with the status quo and add each transfer that shows something', () => {
    expect(steps[0]).toBe(0);
    expect(steps.length).toBeGreaterThan(2);
    expect(wordsOf(frames[0]!)).toContain('Russia holds about');
    expect(wordsOf(frames[0]!)).not.toContain('Would pass');
    expect(wordsOf(frames[1]!)).toContain(`step 1 of ${steps.length - 1}`);
    expect(wordsOf(frames[1]!)).toContain('Would pass to Russian control');
    expect(wordsOf(frames[1]!)).not.toContain('Would pass to Ukrainian control');
    expect(wordsOf(frames[2]!)).toContain('Would pass to Ukrainian control');
  });

  it('end with the numbers of the whole proposal', () => {
    const whole = make({ scenarios });
    expect(printed(frames.at(-1)!, 'passing-to-russia')).toBe(printed(whole, 'passing-to-russia'));
    expect(printed(frames.at(-1)!, 'title')).toBe(printed(whole, 'title'));
  });

  it('each state date and source, and what they show in their record', () => {
    for (const [index, frame] of frames.entries()) {
      expect(wordsOf(frame)).toContain('as of 12 August 2025');
      expect(wordsOf(frame)).toContain(DATA.snapshot.source.en.slice(1, 20));
      expect(readRecord(frame.record)?.spec.transfers).toBe(steps[index]);
    }
  });

  it('keep the map where it is', () => {
    const clips = frames.map((frame) => JSON.stringify(mapOf(frame)?.clip));
    expect(new Set(clips).size).toBe(1);
  });

  it('of a proposal that changes nothing are the status quo alone', () => {
    expect(stepsOf({ ...DEFAULT_SPEC, scenarios: ['status-quo'] }, DATA)).toEqual([0]);
  });
});

describe('an animated GIF', () => {
  const pictures = frames.map((frame, index) => ({
    picture: rasterise(frame, 72),
    durationMs: durationOf(index, frames.length),
  }));
  const texts = { record: frames.at(-1)!.record, drawnBy: 'resvg' };
  const bytes = writeGif(pictures, texts);

  it('is read by another program frame by frame, each in size, with its time and with something new', () => {
    const gif = parseGIF(new Uint8Array(bytes).buffer);
    const found = decompressFrames(gif, true);
    expect([gif.lsd.width, gif.lsd.height]).toEqual([800, 500]);
    expect(found.map(({ delay }) => delay)).toEqual(pictures.map(({ durationMs }) => durationMs));
    expect(found.map(({ dims }) => [dims.width, dims.height])).toEqual(frames.map(() => [800, 500]));
    const shown = new Uint8ClampedArray(800 * 500 * 4);
    for (const [index, { patch }] of found.entries()) {
      let drawn = 0;
      for (let at = 0; at < patch.length; at += 4) {
        if (patch[at + 3] === 0) continue;
        drawn += 1;
        shown.set(patch.subarray(at, at + 4), at);
      }
      if (index === 0) expect(drawn).toBe(800 * 500);
      else expect(drawn).toBeLessThan(800 * 500 * 0.3);
      expect(drawn).toBeGreaterThan(500);
      expect(meanDifference(shown, pictures[index]!.picture.pixels)).toBeLessThan(4);
    }
  });

  it('carries its record, and has the same bytes twice', () => {
    const file = readGif(bytes);
    expect(file).toMatchObject({ widthPx: 800, heightPx: 500, ...texts });
    expect(file.recordedPictureHash).toBe(file.pictureHash);
    expect(Buffer.from(writeGif(pictures, texts)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a GIF checked later', () => {
  const texts = { record: frames.at(-1)!.record, drawnBy: 'resvg' };
  const pictures = frames.map((frame) => rasterise(frame, 36));
  const bytes = animationOf(pictures, texts.record);
  const check = (file: Uint8Array, writers: FigureWriters = FIGURE_WRITERS) =>
    checkFigure(file, scenarios, () => DATA, writers);

  it('verifies when each frame is what its record gives', async () => {
    expect(await check(bytes)).toMatchObject({ redrawn: true, verification: { answer: 'verified', differences: [] } });
  });

  it('verifies when the same frames were packed anew', async () => {
    const seen = seenFrames(bytes);
    const rewritten = writeGif(
      seen.map(({ pixels, durationMs }) => ({ picture: { pixels, widthPx: 400, heightPx: 250 }, durationMs })),
      texts,
    );
    expect(await check(rewritten)).toMatchObject({ redrawn: true, verification: { answer: 'verified' } });
  });

  it('is altered when a frame was painted over, although words and hash were made anew', async () => {
    const painted = pictures.map((picture, index) => {
      const pixels = picture.pixels.slice();
      if (index === 1) pixels.fill(255, 4 * 400 * 100, 4 * 400 * 110);
      return { picture: { ...picture, pixels }, durationMs: durationOf(index, pictures.length) };
    });
    const checked = await check(writeGif(painted, texts));
    expect(checked).toMatchObject({ verification: { answer: 'altered' } });
    expect(JSON.stringify(checked)).toMatch(/frame 2, pixels \d+,10\d to \d+,10\d/);
  });

  it('is altered when a frame was taken out', async () => {
    const fewer = animationOf(pictures.slice(1), texts.record);
    expect(await check(fewer)).toMatchObject({
      verification: { answer: 'altered', differences: [{ in: 'drawing', what: 'frames' }] },
    });
  });

  it('is held against its own hash where it cannot be drawn anew', async () => {
    const { raster: _, ...writers } = FIGURE_WRITERS;
    expect(await check(bytes, writers)).toMatchObject({ redrawn: false, verification: { answer: 'verified' } });
    const edited = bytes.slice();
    edited[20] = edited[20]! ^ 0xff;
    expect(await check(edited, writers)).toMatchObject({ redrawn: false, verification: { answer: 'altered' } });
  });

  it('has no record when it is cut off before its end', async () => {
    expect(await check(bytes.subarray(0, 2000))).toEqual({ kind: 'no-record' });
    expect(await check(bytes.subarray(0, 8))).toEqual({ kind: 'no-record' });
  });
});

describe('frames read from a GIF', () => {
  it('are those that another program reads', () => {
    const bytes = animationOf(
      frames.map((frame) => rasterise(frame, 36)),
      'record',
    );
    const others = decompressFrames(parseGIF(new Uint8Array(bytes).buffer), true);
    const shown = new Uint8ClampedArray(400 * 250 * 4);
    const seen = seenFrames(bytes);
    expect(seen).toHaveLength(others.length);
    for (const [index, { patch, delay }] of others.entries()) {
      for (let at = 0; at < patch.length; at += 4) if (patch[at + 3] !== 0) shown.set(patch.subarray(at, at + 4), at);
      expect(seen[index]!.durationMs).toBe(delay);
      expect(Buffer.from(seen[index]!.pixels).equals(Buffer.from(shown))).toBe(true);
    }
  });
});

function meanDifference(one: Uint8ClampedArray, other: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.abs(one[at]! - other[at]!);
  return sum / one.length;
}
