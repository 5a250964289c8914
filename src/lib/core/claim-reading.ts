import type { ClaimCheck, DefinitionChange } from './checks/claim-check';
import { subjectOf, type Reference, type Subject } from './checks/figures';
import type { Claim, ReportedFigure } from './claims';
import { CONTROL_CLASSES, type Definition } from './control';
import { boxOf, type Box } from './geometry/box';
import type { UnitId } from './units';
import type { Denominators } from './view';

/** What counts when figures are computed, as far as a claim may ask for another one. */
export interface Counting {
  readonly definition: Definition;
  readonly denominators: Denominators;
}

/** How a claim counts. */
export interface ClaimReading {
  readonly counting: Counting;
  /**
   * `stated`: the report says so; `fits`: it does not say, and agrees with the map only so; `present`: nothing is known
   * that would ask for another definition than the present one.
   */
  readonly grounds: 'stated' | 'fits' | 'present';
}

const CRIMEA: readonly UnitId[] = ['UA-43', 'UA-40'];

/** The definition a claim uses, in so far as the report, or else its check under the present one, tells it. */
export function readingOf(
  claim: Claim,
  check: ClaimCheck | undefined,
  present: Counting,
  reference: Pick<Reference, 'units' | 'groups'>,
): ClaimReading {
  const found = landFigure(claim, reference);
  if (found === undefined) return { counting: present, grounds: 'present' };
  const { figure, subject } = found;
  const stated = statedBy(figure, subject, present);
  if (!same(stated, present)) return { counting: stated, grounds: 'stated' };
  const change = check?.reasons.flatMap((reason) => (reason.code === 'agrees-under' ? [reason.change] : []))[0];
  const fitting = change === undefined ? present : changed(present, change);
  return same(fitting, present) ? { counting: present, grounds: 'present' } : { counting: fitting, grounds: 'fits' };
}

/** Box round the units a claim is about; undefined for a claim about no land in Ukraine. */
export function boxOfClaim(claim: Claim, reference: Pick<Reference, 'units' | 'groups'>): Box | undefined {
  const units = claim.figures.flatMap((figure) => subjectOf(figure.subject, reference)?.units ?? []);
  const boxes = reference.units.filter(({ id }) => units.includes(id)).map(({ geometry }) => boxOf(geometry));
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

/** The figure that says how a claim counts: the first of land one side holds, one that names its classes before others. */
function landFigure(
  claim: Claim,
  reference: Pick<Reference, 'units' | 'groups'>,
): { readonly figure: ReportedFigure; readonly subject: Subject } | undefined {
  const held = claim.figures.flatMap((figure) => {
    const subject = subjectOf(figure.subject, reference);
    return subject === undefined || subject.side === 'whole' || figure.measures !== 'area' ? [] : [{ figure, subject }];
  });
  return held.find(({ figure }) => figure.classes !== undefined) ?? held[0];
}

function statedBy(figure: ReportedFigure, subject: Subject, { definition, denominators }: Counting): Counting {
  const { pocketsOnly: _, ...rest } = definition;
  const { classes = rest.classes } = figure;
  return {
    definition: {
      ...rest,
      classes,
      // A definition that leaves Crimea out leaves nothing to compare of a claim that counts it.
      crimea: rest.crimea || subject.units.some((id) => CRIMEA.includes(id)),
      ...(subject.pockets ? { pocketsOnly: true } : {}),
    },
    denominators,
  };
}

function changed({ definition, denominators }: Counting, change: DefinitionChange): Counting {
  const { pocketsOnly: _, ...rest } = definition;
  switch (change.kind) {
    case 'classes':
      return { definition: { ...definition, classes: change.classes }, denominators };
    case 'crimea':
      return { definition: { ...definition, crimea: change.included }, denominators };
    case 'pockets':
      return { definition: change.only ? { ...rest, pocketsOnly: true } : rest, denominators };
    case 'areas':
      return { definition, denominators: change.basis };
  }
}

function same(a: Counting, b: Counting): boolean {
  const key = ({ definition: { classes, crimea, pocketsOnly = false }, denominators }: Counting) =>
    JSON.stringify([CONTROL_CLASSES.filter((name) => classes.includes(name)), crimea, pocketsOnly, denominators]);
  return key(a) === key(b);
}
