import type { MultiLineString } from 'geojson';
import type { Movement } from './combine';
import { CONTACT_GENERALISATION_KM, lengthByUnit, NO_CONTACT } from './contact';
import { generalise } from './geometry/generalise';
import { lineApart } from './geometry/line-apart';
import { contactLine, remember, type Situation } from './situation';
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
 * state: where land that passes lies beside it, a named or drawn border takes its place. Where it runs along a border
 * of units, as before 2022 between Crimea and Kherson oblast, it is that border and no line that could err.
 */
export function doubtsOfChange(a: Moved, b: Moved): (unit: Unit, changeKm2: number) => Doubt {
  const [lineA, lineB] = [lineLeft(a), lineLeft(b)];
  const lengthsOf = (line: MultiLineString, { situation }: Moved) =>
    lengthByUnit(generalise(line, CONTACT_GENERALISATION_KM), situation);
  const lengthsA = lengthsOf(lineApart(lineA, [lineB]), a);
  const lengthsB = lengthsOf(lineApart(lineB, [lineA]), b);
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

/** What is left of a situation's line of contact once land has moved, without stretches along borders of units. */
function lineLeft({ situation, movements }: Moved): MultiLineString {
  const line = remember(situation, 'line of contact off unit borders', () =>
    lineApart(
      contactLine(situation),
      situation.geodata.units.map(({ geometry }) => geometry),
    ),
  );
  const passed = movements.filter(({ from, to }) => from === 'russia' || to === 'russia');
  return lineApart(
    line,
    passed.map(({ geometry }) => geometry),
  );
}
