import type { MultiPolygon } from 'geojson';
import { ringOf, type AreaFigures, type DrawingProblem, type DrawnArea, type HeldUncertainty } from './drawn-area';
import { doubtOfLand } from './doubt';
import { unitSetOf } from './evaluate';
import { intersection } from './geometry/overlay';
import { allUnitIds, areaOrZero, heldIn, holdingsOf, territoryOf, unitsInScope, type Situation } from './situation';
import { splitByUnit } from './transfers';

/**
 * What lies in a drawn area and who holds it now, by unit. The same land as `regionOfDrawing` evaluates to, but
 * nothing of it is remembered with the situation: a person draws many areas before one is kept.
 *
 * @param withUncertainty whether to say how uncertain the held areas are, which takes too long for each move of a pen
 */
export function measureDrawing(
  area: DrawnArea,
  situation: Situation,
  withUncertainty = false,
): AreaFigures | DrawingProblem {
  const ring = ringOf(area);
  if (typeof ring === 'string') return ring;
  const ids = (area.within && unitSetOf(area.within, situation)) ?? allUnitIds(situation);
  const geometry = intersection({ type: 'Polygon', coordinates: [ring] }, territoryOf(situation, ids));
  const parts = splitByUnit(geometry, situation);
  const perUnit = unitsInScope(situation).flatMap((unit) => {
    const part = parts.get(unit.id);
    if (part === undefined) return [];
    const areaKm2 = areaOrZero(part);
    const held = holdingsOf(situation, unit);
    const russiaKm2 = areaOrZero(intersection(part, held.russia));
    const otherKm2 = areaOrZero(intersection(part, held.other));
    // Overlay rounding is far below what is printed, and never makes a holding negative.
    const ukraineKm2 = Math.max(0, areaKm2 - russiaKm2 - otherKm2);
    return [{ unit: unit.id, areaKm2, held: { ukraineKm2, russiaKm2, otherKm2 } }];
  });
  const sum = (pick: (part: (typeof perUnit)[number]) => number) => perUnit.reduce((km2, part) => km2 + pick(part), 0);
  return {
    areaKm2: sum((part) => part.areaKm2),
    held: {
      ukraineKm2: sum((part) => part.held.ukraineKm2),
      russiaKm2: sum((part) => part.held.russiaKm2),
      otherKm2: sum((part) => part.held.otherKm2),
    },
    perUnit,
    geometry,
    ...(withUncertainty ? { heldUncertainty: heldUncertaintyOf(geometry, situation) } : {}),
  };
}

/** The same half-widths as of the land that a scenario made of the area would move. */
function heldUncertaintyOf(geometry: MultiPolygon, situation: Situation): HeldUncertainty {
  const ofSide = (side: 'ukraine' | 'russia') => {
    const land = intersection(geometry, heldIn(situation, side, allUnitIds(situation)));
    return doubtOfLand([{ land, holder: side, times: 1 }], situation).plusMinus;
  };
  return { ukraineKm2: ofSide('ukraine'), russiaKm2: ofSide('russia') };
}
