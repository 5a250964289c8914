import type { MultiLineString } from 'geojson';
import type { Movement } from './combine';
import { lengthByUnit, NO_CONTACT, uncertainLine } from './contact';
import { lineApart } from './geometry/line-apart';
import type { Situation } from './situation';
import {
  combineUncertainties,
  contactOffsetKm2,
  contactUncertaintyKm2,
  outlineUncertaintyKm2,
  type Doubt,
} from './uncertainty';
import type { Unit } from './units';

/** A situation and what its scenarios move. */
interface Moved {
  readonly situation: Situation;
  readonly movements: readonly Movement[];
}

/**
 * How uncertain the change of Russian-held land from one state to another is, by unit and by that change in km². What
 * the lines of contact of the two states have in common errs alike in both and cancels; their other stretches err
 * independently, each by the uncertainty of its own snapshot. Each line is the one that bounds Russian-held land in its
 * state: where land that passes lies beside it, a named or drawn border takes its place.
 */
export function doubtsOfChange(a: Moved, b: Moved): (unit: Unit, changeKm2: number) => Doubt {
  const [lineA, lineB] = [lineLeft(a), lineLeft(b)];
  const lengthsA = lengthByUnit(lineApart(lineA, [lineB]), a.situation);
  const lengthsB = lengthByUnit(lineApart(lineB, [lineA]), b.situation);
  return (unit, changeKm2) => {
    const ends = [
      { contact: lengthsA.get(unit.id) ?? NO_CONTACT, line: a.situation.snapshot.uncertainty, sign: -1 },
      { contact: lengthsB.get(unit.id) ?? NO_CONTACT, line: b.situation.snapshot.uncertainty, sign: 1 },
    ];
    return {
      plusMinus: combineUncertainties(
        ...ends.map(({ contact, line }) => contactUncertaintyKm2(contact, line)),
        outlineUncertaintyKm2([{ ...unit, areaKm2: changeKm2 }]),
      ),
      tooHigh: ends.reduce((sum, { contact, line, sign }) => sum + sign * contactOffsetKm2(contact, line), 0),
    };
  };
}

/** What is left of a situation's line of contact once land has moved. */
function lineLeft({ situation, movements }: Moved): MultiLineString {
  const passed = movements.filter(({ from, to }) => from === 'russia' || to === 'russia');
  return lineApart(
    uncertainLine(situation),
    passed.map(({ geometry }) => geometry),
  );
}
