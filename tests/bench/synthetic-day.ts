import type { MultiPolygon, Position } from 'geojson';

/** A wavy line through the middle of eastern Ukraine, as a formula; it is nobody's front. */
function waveAt(share: number): Position {
  const lat = 46.6 + 3.6 * share;
  const lon = 32.6 + 5.2 * share ** 0.8;
  const wave = 0.11 * Math.sin(41 * share) + 0.05 * Math.sin(173 * share) + 0.02 * Math.sin(611 * share);
  return [lon + wave, lat - wave / 2];
}

/**
 * A made-up control day of about `vertices` vertices: everything south-east of a formula's line, twelve pockets along
 * the northern border and a hole, so that a bench has the size and form of a real day without being one.
 */
export function syntheticDay(vertices = 3000): MultiPolygon {
  const alongLine = Math.round(vertices * 0.8);
  const line = Array.from({ length: alongLine }, (_, index) => waveAt(index / (alongLine - 1)));
  const around: Position[] = [
    [40.3, 50.2],
    [40.4, 47.8],
    [38.4, 47],
    [36.8, 45],
    [33.5, 44.2],
    [32.3, 45.4],
  ];
  const pocketVertices = Math.round((vertices * 0.2) / 13);
  const pockets = Array.from({ length: 12 }, (_, index) => [
    blob([33.4 + 0.25 * index, 51.2 - 0.07 * index], 0.03 + 0.002 * index, pocketVertices),
  ]);
  const exterior = [...around, ...line].reverse();
  const hole = blob([38.6, 48.1], 0.05, pocketVertices).reverse();
  return { type: 'MultiPolygon', coordinates: [[close(exterior), hole], ...pockets] };
}

function blob([lon = 0, lat = 0]: Position, radius: number, vertices: number): Position[] {
  const ring = Array.from({ length: vertices }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / vertices;
    const reach = radius * (1 + 0.2 * Math.sin(5 * angle));
    return [lon + 1.5 * reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  return close(ring);
}

function close(ring: Position[]): Position[] {
  const [first = []] = ring;
  return [...ring, [...first]];
}
