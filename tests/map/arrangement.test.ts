import { describe, expect, it } from 'vitest';
import { framedPxPerDegree } from '../../src/lib/map/camera';
import { arrangeMaps, zoomIntoHalf } from '../../src/lib/map/arrangement';

const DESK = { widthPx: 1920, heightPx: 1000, coverLeftPx: 456, clearPx: undefined };
const PHONE = { widthPx: 360, heightPx: 326, coverLeftPx: 0, clearPx: 110 };

describe('arrangeMaps', () => {
  it('lays a swiped map over the other, cut off where the divider is in the part that can be seen', () => {
    const { first, second, isSwiped, seam } = arrangeMaps('swipe', DESK, 0.25);
    expect(isSwiped).toBe(true);
    expect(first).toEqual({ leftPx: 0, topPx: 0, widthPx: 1920, heightPx: 1000 });
    expect(second).toEqual(first);
    expect(seam.leftPx).toBe(456 + 0.25 * (1920 - 456));
  });

  it('halves the part that can be seen between two maps of one size', () => {
    const { first, second, seam } = arrangeMaps('side', DESK, 0.25);
    expect(first).toEqual({ leftPx: 456, topPx: 0, widthPx: 732, heightPx: 1000 });
    expect(second).toEqual({ leftPx: 1188, topPx: 0, widthPx: 732, heightPx: 1000 });
    expect(seam).toEqual({ leftPx: 1188, topPx: 956, isLevel: false, isAtFoot: true });
  });

  it('puts one map above the other where that shows Ukraine larger', () => {
    const { first, second, seam } = arrangeMaps('side', { ...DESK, widthPx: 1024 }, 0.5);
    expect(first).toEqual({ leftPx: 456, topPx: 0, widthPx: 568, heightPx: 500 });
    expect(second).toEqual({ ...first, topPx: 500 });
    expect(seam).toMatchObject({ leftPx: 456, topPx: 500, isLevel: true });
  });

  it('lays halves under the tools of a small screen', () => {
    const { first, second, seam } = arrangeMaps('side', PHONE, 0.5);
    expect(first).toEqual({ leftPx: 0, topPx: 110, widthPx: 180, heightPx: 216 });
    expect(second).toEqual({ ...first, leftPx: 180 });
    expect(seam).toMatchObject({ leftPx: 180, topPx: 110, isLevel: false });
    const tall = { ...PHONE, heightPx: 900 };
    expect(arrangeMaps('side', tall, 0.5).first).toEqual({ leftPx: 0, topPx: 110, widthPx: 360, heightPx: 395 });
  });

  it('leaves names the room beside the seam, and none where there is none', () => {
    const { roomPx } = arrangeMaps('swipe', PHONE, 0.1);
    expect(roomPx.a).toBeLessThan(48);
    expect(roomPx.b).toBeGreaterThan(100);
    expect(arrangeMaps('swipe', PHONE, 1).roomPx.b).toBeLessThan(0);
    expect(arrangeMaps('swipe', { ...PHONE, heightPx: 144 }, 0.5).roomPx).toEqual({ a: 0, b: 0 });
  });
});

describe('zoomIntoHalf', () => {
  const half = (widthPx: number, heightPx: number) => ({ leftPx: 0, topPx: 0, widthPx, heightPx });
  const room = (widthPx: number, heightPx: number, coverLeftPx = 0) => ({ ...DESK, widthPx, heightPx, coverLeftPx });

  it('goes a level out where the land is as wide as the room, and half of that is left inside its margins', () => {
    expect(zoomIntoHalf(half(540, 3000), room(1040, 3000), 0)).toBeCloseTo(-1, 9);
    expect(zoomIntoHalf(half(540, 3000), room(1440, 3000, 400), 0)).toBeCloseTo(-1, 9);
    expect(zoomIntoHalf(half(540, 3000), room(1440, 3000, 300), 100)).toBeCloseTo(-1, 9);
  });

  it('stays where the land is as high as the room, however wide that is', () => {
    expect(zoomIntoHalf(half(2000, 400), room(4000, 400), 0)).toBe(0);
  });
});

describe('framing', () => {
  it('goes by whichever of width and height is scarcer', () => {
    expect(framedPxPerDegree(2000, 300)).toBe(framedPxPerDegree(4000, 300));
    expect(framedPxPerDegree(300, 2000)).toBe(framedPxPerDegree(300, 4000));
  });
});
