import type { Position } from 'geojson';
import type { Holder, UnitId } from './units';

/** A length in km, or the name of a scenario parameter that holds one. */
export type Kilometres = number | { readonly parameter: string };

/** A line the product knows, for bands along it. */
export type KnownLine = 'line-of-contact' | 'state-border' | 'border-with-russia';

/**
 * A region expression: names an area without drawing it, so that it recomputes on any snapshot.
 * `heldBy` is what a side holds inside another region; `detachedPockets` the Russian-held land there that is
 * not connected to the main body; `band` everything within a distance of a known line, on both sides;
 * `polygon` GeoJSON Polygon coordinates. `minus` takes the later members away from the first.
 */
export type Region =
  | { readonly units: readonly UnitId[] }
  | { readonly group: string }
  | { readonly heldBy: Holder; readonly in: Region }
  | { readonly detachedPockets: Region }
  | { readonly band: { readonly along: KnownLine; readonly withinKm: Kilometres } }
  | { readonly circle: { readonly place: string; readonly radiusKm: Kilometres } }
  | { readonly polygon: readonly (readonly Position[])[] }
  | { readonly all: readonly Region[] }
  | { readonly any: readonly Region[] }
  | { readonly minus: readonly Region[] };
