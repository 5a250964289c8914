import type { Map as MapLibreMap } from 'maplibre-gl';

/** How far the interface covers each edge of the map, CSS px. */
export interface EdgePadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Nothing covers the map. */
export const NO_PADDING: EdgePadding = { top: 0, right: 0, bottom: 0, left: 0 };

/** West, south, east and north of Ukraine in its recognised borders, degrees. */
export const UKRAINE_BOUNDS: readonly [number, number, number, number] = [22.13, 44.38, 40.23, 52.38];

/** What is framed at first: Ukraine, with the note on Crimea that stands under it. */
export const FIRST_BOUNDS: readonly [number, number, number, number] = [22.13, 43.7, 40.23, 52.38];

/** As far as the base map reaches: west, south, east, north, degrees. */
export const BASEMAP_BOUNDS = [8, 38, 52, 60] as const;

/**
 * Where the camera may go: wherever the part of the map that is not covered shows only the base map. What the
 * interface covers may lie beyond it, and so may what is above and below it in a room so tall that the country would
 * else be cut at its sides.
 */
export function cameraBounds(cover: EdgePadding, widthPx: number, heightPx: number): [number, number, number, number] {
  const [west, south, east, north] = BASEMAP_BOUNDS;
  const acrossPx = Math.max(widthPx - cover.left - cover.right, 1);
  const downPx = Math.max(heightPx - cover.top - cover.bottom, 1);
  const beyond = (coveredPx: number, freePx: number, degrees: number) => Math.min(1, coveredPx / freePx) * degrees;
  const [lowest, highest] = [mercator(south), mercator(north)];
  const tallness = Math.max(highest - lowest, downPx / framedPxPerDegree(acrossPx, downPx));
  const taller = (tallness - (highest - lowest)) / 2;
  return [
    west - beyond(cover.left, acrossPx, east - west),
    unmercator(lowest - taller - beyond(cover.bottom, downPx, tallness)),
    east + beyond(cover.right, acrossPx, east - west),
    unmercator(highest + taller + beyond(cover.top, downPx, tallness)),
  ];
}

const BREATHING_ROOM_PX = 20;

/** Latitude as the projection of the screen (Web Mercator) spaces it, in degrees of longitude. */
function mercator(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

/** The latitude that the projection of the screen spaces so. */
function unmercator(degrees: number): number {
  return (Math.atan(Math.exp((degrees * Math.PI) / 180)) * 360) / Math.PI - 90;
}

/** px for a degree of longitude, where what is framed at first just fits a room. */
export function framedPxPerDegree(widthPx: number, heightPx: number): number {
  const [west, south, east, north] = FIRST_BOUNDS;
  const [acrossPx, downPx] = [widthPx, heightPx].map((px) => Math.max(1, px - 2 * BREATHING_ROOM_PX)) as [
    number,
    number,
  ];
  return Math.min(acrossPx / (east - west), downPx / (mercator(north) - mercator(south)));
}

/** Padding with a little air, for framing something; shrinks where the interface leaves almost no map. */
export function framePadding(cover: EdgePadding, widthPx: number, heightPx: number): EdgePadding {
  const squeeze = (a: number, b: number, room: number) => Math.min(1, Math.max(0, room * 0.75) / Math.max(1, a + b));
  const across = squeeze(cover.left + BREATHING_ROOM_PX, cover.right + BREATHING_ROOM_PX, widthPx);
  const down = squeeze(cover.top + BREATHING_ROOM_PX, cover.bottom + BREATHING_ROOM_PX, heightPx);
  return {
    top: (cover.top + BREATHING_ROOM_PX) * down,
    right: (cover.right + BREATHING_ROOM_PX) * across,
    bottom: (cover.bottom + BREATHING_ROOM_PX) * down,
    left: (cover.left + BREATHING_ROOM_PX) * across,
  };
}

/** What can be seen of the map beside the interface: west, south, east, north, degrees. */
export function visibleBounds(map: MapLibreMap, cover: EdgePadding): [number, number, number, number] {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const right = Math.max(cover.left + 1, width - cover.right);
  const bottom = Math.max(cover.top + 1, height - cover.bottom);
  const corners = [
    [cover.left, cover.top],
    [right, cover.top],
    [right, bottom],
    [cover.left, bottom],
  ].map(([x = 0, y = 0]) => map.unproject([x, y]));
  const longitudes = corners.map((corner) => corner.lng);
  const latitudes = corners.map((corner) => corner.lat);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
