import type { Feature } from 'geojson';

/** A FeatureCollection as text, one feature a line, so that a changed feature is one changed line. */
export function featureCollection(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
