import type { Claim } from '../claims';
import type { Bilingual } from '../text';
import type { Reason } from './claim-check';
import {
  daysBetween,
  denominatorUnits,
  entriesOf,
  madeBy,
  overlap,
  quote,
  quoteWithSide,
  sameLand,
  sameUnits,
  type Entry,
  type Reference,
} from './figures';
import { derivationOf } from './provenance';
import { rivalsOf, russianHeld, sameQuestion, RIVAL_DAYS } from './rivals';

/** A copy and its original are dated within this many days. */
const COPY_DAYS = 3;

/** How far apart in time reports may be to show that a share belongs to other land: about one quarter. */
const SUBJECT_DAYS = 92;

/** Width in points of a share printed in whole percent; a wider one fits too much to prove anything. */
const FINE_SHARE = 1.001;

/** What other claims in the data say of where a claim's figures come from and whom they contradict. */
export function compareReports(claim: Claim, reference: Reference): readonly Reason[] {
  const entries = entriesOf(claim, reference);
  return [
    ...entries.flatMap((entry) => [
      ...originOf(entry, reference),
      ...misprintOf(entry, reference),
      ...creditOf(entry, reference),
      ...widerShare(entry, reference),
    ]),
    ...twoSources(claim, reference),
    ...entries.flatMap((entry) => [...companionOf(entry, reference), ...otherSubject(entry, reference)]),
    ...rivalReports(entries, reference),
  ];
}

function originOf(entry: Entry, reference: Reference): readonly Reason[] {
  const derivation = derivationOf(entry, reference);
  if (!derivation) return [];
  const { parts, sumKm2: sum, roundingKm2: rounding } = derivation;
  return derivation.kind === 'derived'
    ? [{ code: 'derived', reported: quote(entry), parts: parts.map(quote), sum, rounding }]
    : parts.map((part) => ({ code: 'conversion-of', reported: quote(entry), original: quote(part), rounding }));
}

/** The credited party printed the same number but for one digit, beside the same share, of the same land. */
function misprintOf(entry: Entry, reference: Reference): readonly Reason[] {
  const party = entry.figure.attributedTo;
  if (!party || entry.figure.unit !== 'km2') return [];
  const shares = sentenceOf(entry.claim, reference).filter(({ figure }) => figure.unit === 'percent');
  return claimsOf(party, reference)
    .filter((claim) => claim.id !== entry.claim.id && daysBetween(claim.asOf, entry.claim.asOf) <= COPY_DAYS)
    .filter((claim) =>
      entriesOf(claim, reference).some((other) =>
        shares.some(
          (share) =>
            sameLand(share, other) &&
            share.figure.value === other.figure.value &&
            other.figure.unit === 'percent' &&
            sameLand(share, entry),
        ),
      ),
    )
    .flatMap((claim) => entriesOf(claim, reference))
    .filter(
      (other) =>
        other.figure.unit === 'km2' &&
        sameLand(entry, other) &&
        digitsApart(entry.figure.value, other.figure.value) === 1,
    )
    .map((other) => ({ code: 'misprint-of', reported: quote(entry), original: quote(other) }));
}

function digitsApart(a: number, b: number): number {
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length) return Infinity;
  return [...left].filter((digit, index) => digit !== right[index]).length;
}

/** What the credited party itself is known to have said, and who else is credited with the number. */
function creditOf(entry: Entry, reference: Reference): readonly Reason[] {
  const party = entry.figure.attributedTo;
  if (!party || !entry.subject) return [];
  const near = reference.claims
    .filter((claim) => claim.id !== entry.claim.id && daysBetween(claim.asOf, entry.claim.asOf) <= RIVAL_DAYS)
    .flatMap((claim) => entriesOf(claim, reference))
    .filter(({ figure }) => figure.value === entry.figure.value && figure.unit === entry.figure.unit);
  const reasons: Reason[] = [];
  const other = near.find(
    (candidate) =>
      sameLand(candidate, entry) && creditedOtherwise(candidate, party) && !madeBy(candidate.claim, party.en),
  );
  if (other && !madeBy(entry.claim, other.figure.attributedTo!.en)) {
    const parties = [party, other.figure.attributedTo!] as const;
    reasons.push({ code: 'credited-differently', reported: quote(entry), other: quote(other), parties });
  }
  const own = claimsOf(party, reference).filter(
    (claim) => claim.id !== entry.claim.id && daysBetween(claim.asOf, entry.claim.asOf) <= RIVAL_DAYS,
  );
  const sameArea = near.filter((candidate) => sameUnits(candidate.subject?.units ?? [], entry.subject!.units));
  const elsewhere = sameArea.find(
    ({ claim, figure }) => !own.includes(claim) && figure.attributedTo === undefined && figure.measures === 'area',
  );
  const isTelling = entry.figure.unit === 'km2' || entry.figure.unit === 'sq-mi';
  const confirmed = sameArea.some((candidate) => own.includes(candidate.claim));
  if (isTelling && own.length > 0 && elsewhere && !confirmed) {
    const foundWith = elsewhere.claim.publisher;
    reasons.push({
      code: 'attribution-not-found',
      reported: quote(entry),
      party,
      foundIn: quote(elsewhere),
      foundWith,
    });
  }
  const original = near.find(
    (candidate) =>
      own.includes(candidate.claim) &&
      candidate.subject !== undefined &&
      candidate.subject.side === entry.subject!.side &&
      !sameUnits(candidate.subject.units, entry.subject!.units) &&
      candidate.subject.units.some((id) => entry.subject!.units.includes(id)),
  );
  if (original) {
    const units = original.subject!.units;
    reasons.push({ code: 'same-figure-other-land', reported: quote(entry), original: quote(original), party, units });
  }
  return reasons;
}

function creditedOtherwise({ figure }: Entry, party: Bilingual): boolean {
  return figure.attributedTo !== undefined && figure.attributedTo.en !== party.en;
}

function claimsOf(party: Bilingual, reference: Reference): readonly Claim[] {
  return reference.claims.filter((claim) => madeBy(claim, party.en));
}

/** A share of more land than the figure is of: Crimea left out above the line and not below it. */
function widerShare(entry: Entry, reference: Reference): readonly Reason[] {
  if (entry.figure.unit !== 'percent' || !entry.subject) return [];
  const more = denominatorUnits(entry, reference).filter((id) => !entry.subject!.units.includes(id));
  return more.length > 0 ? [{ code: 'share-of-more', reported: quote(entry), units: more }] : [];
}

/** The figures of a claim's sentence, its own among them. */
function sentenceOf(claim: Claim, reference: Reference): readonly Entry[] {
  const members = reference.claims.filter(
    (other) =>
      other.id === claim.id ||
      (claim.sentence !== undefined && other.sentence === claim.sentence && other.report === claim.report),
  );
  return members.flatMap((member) => entriesOf(member, reference));
}

/** Figures of one sentence on one piece of land, credited to different parties, that cannot both be right. */
function twoSources(claim: Claim, reference: Reference): readonly Reason[] {
  const sentence = sentenceOf(claim, reference).filter(
    (entry) => entry.figure.attributedTo !== undefined && russianHeld(entry, reference) !== undefined,
  );
  const own = sentence.filter((entry) => entry.claim === claim);
  const conflict = sentence.some((entry) =>
    sentence.some(
      (other) =>
        creditedOtherwise(other, entry.figure.attributedTo!) &&
        sameUnits(other.subject!.units, entry.subject!.units) &&
        !overlap(russianHeld(other, reference)!.interval, russianHeld(entry, reference)!.interval),
    ),
  );
  if (!conflict || own.length === 0) return [];
  const figures = sentence.filter((entry) => own.some((one) => sameUnits(one.subject!.units, entry.subject!.units)));
  const parties = new Map(figures.map((entry) => [entry.figure.attributedTo!.en, entry.figure.attributedTo!]));
  return parties.size < 2 ? [] : [{ code: 'two-sources', figures: figures.map(quote), parties: [...parties.values()] }];
}

/** The credited party gave a second number with this one, which the report leaves out. */
function companionOf(entry: Entry, reference: Reference): readonly Reason[] {
  const party = entry.figure.attributedTo;
  if (!party) return [];
  const printed = sentenceOf(entry.claim, reference);
  for (const claim of claimsOf(party, reference)) {
    if (claim.id === entry.claim.id || daysBetween(claim.asOf, entry.claim.asOf) > COPY_DAYS) continue;
    const entries = entriesOf(claim, reference).filter((other) => sameLand(other, entry));
    const same = entries.some(({ figure }) => figure.value === entry.figure.value && figure.unit === entry.figure.unit);
    const companion = entries.find(
      ({ figure }) =>
        figure.unit !== entry.figure.unit &&
        !printed.some((other) => other.figure.unit === figure.unit && !creditedOtherwise(other, party)),
    );
    if (same && companion) {
      return [{ code: 'companion-omitted', reported: quote(entry), party, companion: quote(companion) }];
    }
  }
  return [];
}

/** A share that every other report on its land contradicts, and that reports on a part of that land give. */
function otherSubject(entry: Entry, reference: Reference): readonly Reason[] {
  const share = russianShare(entry, reference);
  if (!share || !entry.subject || entry.claim.kind === 'context') return [];
  const speaker = entry.claim.speaker?.en;
  const near = reference.claims.filter(
    (claim) =>
      claim.id !== entry.claim.id &&
      claim.kind !== 'context' &&
      claim.outdated !== true &&
      daysBetween(claim.asOf, entry.claim.asOf) <= SUBJECT_DAYS &&
      (speaker === undefined || claim.speaker?.en !== speaker),
  );
  const others = near
    .flatMap((claim) => entriesOf(claim, reference))
    .filter((other) => other.figure.asOf === undefined);
  const onSame = sameQuestion(entry, reference, SUBJECT_DAYS).filter((other) =>
    others.some((one) => one.claim === other.claim),
  );
  const contradicted = onSame.every((other) => {
    const held = russianShare(other, reference);
    return held === undefined || !overlap(held, share);
  });
  if (onSame.length === 0 || !contradicted) return [];
  const fitting = others.filter((other) => {
    const held = russianShare(other, reference);
    const inside =
      other.subject !== undefined &&
      other.subject.units.length < entry.subject!.units.length &&
      other.subject.units.every((id) => entry.subject!.units.includes(id));
    if (!inside || held === undefined || !overlap(held, share)) return false;
    return held.high - held.low <= FINE_SHARE || middle(held) === middle(share);
  });
  const units = fitting[0]?.subject?.units;
  if (!units) return [];
  const same = fitting.filter((other) => sameUnits(other.subject!.units, units));
  return [{ code: 'fits-another-subject', reported: quote(entry), units, others: same.map(quoteWithSide) }];
}

function middle({ low, high }: { low: number; high: number }): number {
  return Math.round((low + high) * 5) / 10;
}

/** Russian-held share of the units as an interval in percent, for figures printed as a share. */
function russianShare(entry: Entry, reference: Reference): { low: number; high: number } | undefined {
  const held = russianHeld(entry, reference);
  if (!held || held.pockets || entry.figure.unit !== 'percent' || !entry.subject) return undefined;
  const area = reference.units
    .filter((unit) => entry.subject!.units.includes(unit.id))
    .reduce((sum, unit) => sum + unit.publishedAreaKm2, 0);
  return { low: (held.interval.low / area) * 100, high: (held.interval.high / area) * 100 };
}

/** The claims that contradict this one, once for each piece of land it speaks of. */
function rivalReports(entries: readonly Entry[], reference: Reference): readonly Reason[] {
  const questions = new Map<string, { readonly entry: Entry; readonly rivals: Map<string, Entry> }>();
  for (const entry of entries) {
    for (const rival of rivalsOf(entry, reference)) {
      const key = JSON.stringify([entry.subject?.units, entry.subject?.pockets, entry.figure.period]);
      const question = questions.get(key) ?? { entry, rivals: new Map<string, Entry>() };
      const named = question.rivals.get(rival.entry.claim.id);
      const better =
        rival.entry.figure.unit === question.entry.figure.unit && named?.figure.unit !== rival.entry.figure.unit;
      if (!named || better) question.rivals.set(rival.entry.claim.id, rival.entry);
      questions.set(key, question);
    }
  }
  return [...questions.values()].map(({ entry, rivals }) => ({
    code: 'rivals',
    reported: quote(entry),
    others: [...rivals.values()].map(quoteWithSide),
  }));
}
