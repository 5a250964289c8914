import { sameUnits, subjectOf } from '../core/checks/figures';
import type { Claim, Verdict } from '../core/claims';
import type { Geodata } from '../core/geodata';
import { QUESTIONS, type Question } from '../core/question-list';
import type { Bilingual } from '../core/text';
import { matchesSearch } from './matches-search';

/** A claim about more units than this is about the country, not about any of them. */
const MOST_UNITS = 6;

/** What claims are looked for by; an empty text is no condition. */
export interface ClaimFilter {
  text: string;
  verdict: string;
  /** Id of a unit. */
  unit: string;
  /** English name of who says it. */
  speaker: string;
}

/** Who makes a claim: the speaker, or the publisher where none is named. */
export function speakerOf({ speaker, publisher }: Claim): Bilingual {
  return speaker ?? publisher;
}

/** The units a claim is about; claims on all of Ukraine are about none in particular. */
export function unitsOfClaim(claim: Claim, geodata: Pick<Geodata, 'units' | 'groups'>): readonly string[] {
  const ids = claim.figures.flatMap((figure) => subjectOf(figure.subject, geodata)?.units ?? []);
  const unique = [...new Set(ids)];
  return unique.length > MOST_UNITS ? [] : unique;
}

/** Whether a claim is what somebody looks for; names are found in either language. */
export function claimMatches(
  claim: Claim,
  verdict: Verdict | undefined,
  filter: Readonly<ClaimFilter>,
  geodata: Pick<Geodata, 'units' | 'groups'>,
): boolean {
  const units = unitsOfClaim(claim, geodata);
  if (filter.verdict !== '' && verdict !== filter.verdict) return false;
  if (filter.unit !== '' && !units.includes(filter.unit)) return false;
  if (filter.speaker !== '' && speakerOf(claim).en !== filter.speaker) return false;
  return matchesSearch(filter.text, [
    claim.id,
    ...[claim.statement, claim.speaker, claim.publisher].flatMap((text) => [text?.en, text?.uk]),
    ...geodata.units.filter(({ id }) => units.includes(id)).flatMap(({ nameEn, nameUk }) => [nameEn, nameUk]),
  ]);
}

/** The question a claim is an answer to: how much of the same units one side holds. */
export function questionOfClaim(claim: Claim, geodata: Pick<Geodata, 'units' | 'groups'>): Question | undefined {
  const subjects = claim.figures.flatMap((figure) => {
    const subject = subjectOf(figure.subject, geodata);
    return subject === undefined || subject.side === 'whole' || figure.measures !== 'area' ? [] : [subject];
  });
  return QUESTIONS.find(({ of }) => {
    const ids = typeof of === 'string' ? geodata.groups.find(({ id }) => id === of)?.units : of;
    return ids !== undefined && subjects.some(({ units }) => sameUnits(units, ids));
  });
}
