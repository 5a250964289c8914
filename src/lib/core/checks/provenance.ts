import { dateOf, daysBetween, entriesOf, km2PerUnit, sameLand, type Entry, type Reference } from './figures';
import { claimsOfReport } from './parts-sum';

/** A figure worked out from rounded ones, whose rounding it keeps however many digits it prints. */
export interface Derivation {
  readonly kind: 'derived' | 'conversion';
  readonly parts: readonly Entry[];
  /** What the parts give, km². */
  readonly sumKm2: number;
  /** Rounding of the parts together, km². */
  readonly roundingKm2: number;
}

/** A match this much closer than the parts' rounding is no accident: one in ten would be. */
const CLOSE_SHARE = 0.1;

/** A conversion is looked for among reports this many days apart. */
const CONVERSION_DAYS = 14;

const remembered = new WeakMap<Reference['claims'], Map<string, Derivation | undefined>>();

/**
 * Whether an area was worked out from coarser figures: from percentages of the same report that together cover its
 * land, on published areas, or from the other unit of area. Then its last digits mean nothing.
 */
export function derivationOf(entry: Entry, reference: Reference): Derivation | undefined {
  const known = remembered.get(reference.claims) ?? new Map<string, Derivation | undefined>();
  remembered.set(reference.claims, known);
  const key = `${entry.claim.id} ${entry.index}`;
  if (!known.has(key)) known.set(key, findDerivation(entry, reference));
  return known.get(key);
}

/** The rounding a figure really has, in its own unit: that of the figures it was derived from, where they are coarser. */
export function effectivePrecision(entry: Entry, reference: Reference): number {
  const derivation = derivationOf(entry, reference);
  if (!derivation) return entry.figure.precision;
  return Math.max(entry.figure.precision, derivation.roundingKm2 / km2PerUnit(entry, reference));
}

function findDerivation(entry: Entry, reference: Reference): Derivation | undefined {
  const { figure, subject } = entry;
  if ((figure.unit !== 'km2' && figure.unit !== 'sq-mi') || figure.measures !== 'area' || !subject) return undefined;
  return convertedFrom(entry, reference) ?? sharesOf(entry, reference);
}

function sharesOf(entry: Entry, reference: Reference): Derivation | undefined {
  const { units, side, pockets } = entry.subject!;
  if (entry.figure.unit !== 'km2' || side === 'whole' || pockets) return undefined;
  const shares = claimsOfReport(entry.claim, reference)
    .flatMap((claim) => entriesOf(claim, reference))
    .filter(
      ({ figure, subject }) =>
        figure.unit === 'percent' &&
        figure.measures === 'area' &&
        figure.qualifier !== 'less-than' &&
        figure.qualifier !== 'more-than' &&
        subject?.side === side &&
        !subject.pockets &&
        subject.units.every((id) => units.includes(id)),
    )
    .filter((share) => share.claim !== entry.claim || share.subject!.units.length < units.length);
  return partitions(units, shares)
    .map((parts): Derivation => {
      const km2 = (pick: (part: Entry) => number) => parts.map((part) => pick(part) * km2PerUnit(part, reference));
      return {
        kind: 'derived',
        parts,
        sumKm2: km2((part) => part.figure.value).reduce((a, b) => a + b, 0),
        roundingKm2: Math.hypot(...km2((part) => part.figure.precision)),
      };
    })
    .find(
      ({ sumKm2, roundingKm2 }) =>
        entry.figure.precision <= CLOSE_SHARE * roundingKm2 &&
        Math.abs(sumKm2 - entry.figure.value) <= CLOSE_SHARE * roundingKm2,
    );
}

/** Ways to cover the units exactly with shares, each unit once. */
function partitions(units: readonly string[], shares: readonly Entry[]): readonly (readonly Entry[])[] {
  const [first, ...others] = units;
  if (first === undefined) return [[]];
  return shares
    .filter(
      ({ subject }) => subject!.units.some((id) => id === first) && subject!.units.every((id) => units.includes(id)),
    )
    .flatMap((share) =>
      partitions(
        others.filter((id) => !share.subject!.units.some((unit) => unit === id)),
        shares,
      ).map((rest) => [share, ...rest]),
    );
}

function convertedFrom(entry: Entry, reference: Reference): Derivation | undefined {
  const scale = km2PerUnit(entry, reference);
  const precisionKm2 = entry.figure.precision * scale;
  return reference.claims
    .flatMap((claim) => entriesOf(claim, reference))
    .filter((other) => isOtherAreaUnit(entry, other) && sameLand(entry, other))
    .filter((other) => daysBetween(dateOf(entry), dateOf(other)) <= CONVERSION_DAYS)
    .map((other): Derivation => {
      const perUnit = km2PerUnit(other, reference);
      return {
        kind: 'conversion',
        parts: [other],
        sumKm2: other.figure.value * perUnit,
        roundingKm2: other.figure.precision * perUnit,
      };
    })
    .find(
      ({ sumKm2, roundingKm2 }) =>
        precisionKm2 <= CLOSE_SHARE * roundingKm2 && Math.abs(sumKm2 - entry.figure.value * scale) <= precisionKm2,
    );
}

function isOtherAreaUnit(entry: Entry, other: Entry): boolean {
  return other.figure.unit !== entry.figure.unit && (other.figure.unit === 'km2' || other.figure.unit === 'sq-mi');
}
