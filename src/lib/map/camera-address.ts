import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from '../core/geometry/box';
import type { Look } from './link-cameras';
import type { MapCamera } from './map-camera';

/** What an address asks a map to show: a box, or a centre and zoom. */
export type AskedView = { readonly box: Box } | { readonly look: Look };

/**
 * What the fragment of an address asks for: `#map=36,47,40,50` is a box (west, south, east, north, degrees), which
 * looks alike on a screen of any size; `#map=7/48.5/37.5` is a zoom, latitude and longitude, as other maps have it.
 * Undefined where it asks for nothing that can be shown.
 */
export function askedView(fragment: string): AskedView | undefined {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get('map') ?? '';
  const box = numbersIn(value, ',', 4);
  if (box !== undefined) {
    const [west, south, east, north] = box as [number, number, number, number];
    const isBox = west < east && south < north && isPlace(west, south) && isPlace(east, north);
    return isBox ? { box: [west, south, east, north] } : undefined;
  }
  const look = numbersIn(value, '/', 3);
  if (look === undefined) return undefined;
  const [zoom, lat, lng] = look as [number, number, number];
  return isPlace(lng, lat) && zoom >= 0 ? { look: { center: { lng, lat }, zoom } } : undefined;
}

/** The fragment that asks for a box, to about a thousandth of its width. */
export function fragmentOf(box: Box): string {
  const decimals = Math.min(5, Math.max(1, Math.ceil(-Math.log10((box[2] - box[0]) / 2000))));
  return `#map=${box.map((degrees) => Number(degrees.toFixed(decimals))).join(',')}`;
}

/**
 * Keeps in the address what a person has moved a map to, and follows it when it is changed there. What the map shows
 * by itself is not written, so that a link made then is framed anew by who opens it. Returns what ends it.
 */
export function keepInAddress(map: MapLibreMap, camera: MapCamera): () => void {
  const write = () => {
    if (!camera.isMoved && askedView(location.hash) === undefined) return;
    const fragment = camera.isMoved ? fragmentOf(camera.shownBounds) : '';
    try {
      history.replaceState(history.state, '', `${location.pathname}${location.search}${fragment}`);
    } catch (error) {
      // A browser takes only so many changes at a time; the next move is written.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const read = () => {
    const asked = askedView(location.hash);
    if (asked !== undefined) camera.goToAsked(asked);
  };
  map.on('moveend', write);
  window.addEventListener('hashchange', read);
  return () => {
    map.off('moveend', write);
    window.removeEventListener('hashchange', read);
  };
}

function numbersIn(text: string, separator: string, count: number): readonly number[] | undefined {
  const parts = text.split(separator);
  const numbers = parts.map((part) => (part.trim() === '' ? NaN : Number(part)));
  return parts.length === count && numbers.every(Number.isFinite) ? numbers : undefined;
}

function isPlace(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;
}
