import type { MultiLineString, Position } from 'geojson';
import { booleanPointInPolygon, lineString, point, pointToLineDistance } from '@turf/turf';
import { drawnAreas, type ControlClass, type ControlSnapshot } from './control';

/** What a map says of who holds a place. */
export interface PlaceHeld {
  /** The class drawn there; undefined where no land is drawn that Ukraine does not hold. */
  readonly controlClass: ControlClass | undefined;
  /** km from the line of contact; undefined where there is no line. */
  readonly fromLineKm: number | undefined;
  /** Whether the line lies so near that the map's usual error (two standard deviations) may put the place on the wrong side. */
  readonly isWithinError: boolean;
}

/** Who holds a place by the control drawn, and how far it is from the line of contact. A place is one point here. */
export function placeHeld(position: Position, snapshot: ControlSnapshot, line: MultiLineString | undefined): PlaceHeld {
  const place = point(position);
  const distances = (line?.coordinates ?? []).map((part) =>
    pointToLineDistance(place, lineString(part), { units: 'kilometers' }),
  );
  const fromLineKm = distances.length === 0 ? undefined : Math.min(...distances);
  return {
    controlClass: drawnAreas(snapshot).find(({ geometry }) => booleanPointInPolygon(place, geometry))?.class,
    fromLineKm,
    isWithinError: fromLineKm !== undefined && fromLineKm < 2 * snapshot.uncertainty.positionDeviationKm,
  };
}
