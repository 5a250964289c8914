import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';

/** A star-shaped polygon without self-crossings round a place in or near Ukraine. */
export function starPolygon(degrees = 1.5, vertices = { min: 3, max: 24 }): fc.Arbitrary<Polygon> {
  return fc
    .record({
      lon: fc.double({ min: 25, max: 38, noNaN: true }),
      lat: fc.double({ min: 45, max: 51, noNaN: true }),
      reaches: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), {
        minLength: vertices.min,
        maxLength: vertices.max,
      }),
    })
    .map(({ lon, lat, reaches }) => {
      const ring = reaches.map((reach, index): Position => {
        const angle = (2 * Math.PI * index) / reaches.length;
        return [lon + degrees * reach * Math.cos(angle), lat + degrees * reach * Math.sin(angle)];
      });
      return { type: 'Polygon', coordinates: [[...ring, [...(ring[0] ?? [])]]] };
    });
}

/** A square with its lower left corner at a position, counter-clockwise. */
export function squareRing(lon: number, lat: number, side = 1): Position[] {
  return [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ];
}

/** {@link squareRing} as a polygon. */
export function square(lon: number, lat: number, side = 1): Polygon {
  return { type: 'Polygon', coordinates: [squareRing(lon, lat, side)] };
}
