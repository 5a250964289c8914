import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** Names every feature of the base map carries. */
interface Named {
  readonly nameEn: string;
  readonly nameUk: string;
}

/** Land, water and names round and under the units, as a map and a figure draw them. */
export interface Basemap {
  readonly neighbours: FeatureCollection<Polygon | MultiPolygon, Named | null>;
  readonly rivers: FeatureCollection<LineString | MultiLineString, Named & { readonly rank?: number }>;
  /** Lakes and reservoirs; `former` ones are drained and drawn as such. */
  readonly lakes: FeatureCollection<Polygon | MultiPolygon, Named & { readonly former?: boolean }>;
  readonly seaLabels: FeatureCollection<Point, Named & { readonly rank?: number }>;
}
