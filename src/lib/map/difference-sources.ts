import type { Feature } from 'geojson';
import { symbolOfDifference } from '../core/symbols';
import { labelPoint } from './label-point';
import { WIDTH_STEPS_KM, widthStepKm } from './mean-width';
import type { MapDifference } from './model';

/** So many parts of one passage of land are named at most, the largest first; the table names the rest. */
const MOST_LABELS = 6;

/** Land whose holder differs, a feature for each step of width its parts reach: most slivers are two drawings of one line. */
export function differenceFeatures({ from, to, geometry }: MapDifference): Feature[] {
  const parts = geometry.coordinates.map((part) => ({ part, widthKm: widthStepKm(part) }));
  return WIDTH_STEPS_KM.flatMap((step) => {
    const coordinates = parts.filter(({ widthKm }) => widthKm === step).map(({ part }) => part);
    if (coordinates.length === 0) return [];
    return [
      {
        type: 'Feature' as const,
        properties: { symbol: symbolOfDifference(to), from, to, widthKm: step },
        geometry: { type: 'MultiPolygon' as const, coordinates },
      },
    ];
  });
}

/** Where the widest parts of such land are named; `order` is smaller for larger parts. */
export function differenceLabels({ from, to, geometry }: MapDifference): Feature[] {
  const parts = geometry.coordinates
    .filter((part) => widthStepKm(part) === WIDTH_STEPS_KM[0])
    .map((part) => ({ part, points: part[0]?.length ?? 0, size: boxSize(part[0] ?? []) }))
    .sort((a, b) => b.size - a.size);
  const largest = parts[0]?.size ?? 0;
  return parts
    .filter(({ size }) => size >= largest / 50)
    .slice(0, MOST_LABELS)
    .flatMap(({ part }, order) => {
      const position = labelPoint({ type: 'MultiPolygon', coordinates: [part] });
      if (position === undefined) return [];
      return [
        {
          type: 'Feature' as const,
          properties: { from, to, order },
          geometry: { type: 'Point' as const, coordinates: position },
        },
      ];
    });
}

/** Area of the box round a ring, square degrees: enough to tell large from small. */
function boxSize(ring: readonly (readonly number[])[]): number {
  const longitudes = ring.map(([longitude = 0]) => longitude);
  const latitudes = ring.map(([, latitude = 0]) => latitude);
  return (Math.max(...longitudes) - Math.min(...longitudes)) * (Math.max(...latitudes) - Math.min(...latitudes));
}
