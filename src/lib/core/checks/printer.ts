import {
  digitsOf,
  formatDate,
  formatDistance,
  formatDoubt,
  formatReported,
  formatRounded,
  roundToUncertainty,
  THIN_SPACE,
} from '../format';
import type { Bilingual, Language } from '../text';
import type { Doubt } from '../uncertainty';
import type { UnitId } from '../units';
import type { FigureUnit, Quoted, Reason } from './claim-check';
import type { Reference } from './figures';

type Codes = Reason['code'];

/** The reasons that carry a code. */
export type ReasonOf<Code extends Codes, Member = Reason> = Member extends { readonly code: infer Own }
  ? Code extends Own
    ? Member
    : never
  : never;

/** A sentence for each code, in one language. */
export type Wording = {
  readonly [Code in Codes]: (reason: ReasonOf<Code>, print: Printer) => string;
};

/** What sentences print of numbers, claims and places, in one language. */
export interface Printer {
  /** A reported number as printed by its source: `46 570 km²`. */
  readonly reported: (quoted: Quoted) => string;
  /** The same with whose it is, and whether it is unverified: `46 570 km² (Reuters, R3)`. */
  readonly cited: (quoted: Quoted) => string;
  /** A reported number with whose it is in words alone, without the claim's code: `46 570 km² (Reuters)`. */
  readonly named: (quoted: Quoted) => string;
  readonly citedAll: (quoted: readonly Quoted[]) => string;
  /** A computed number, no digit below its uncertainty. */
  readonly computed: (value: number, unit: FigureUnit, uncertainty?: number) => string;
  /** How far two numbers are apart; shares in percentage points. */
  readonly distance: (value: number, unit: FigureUnit) => string;
  /** The map's uncertainty, rounded up: `± 300 km², and up to 200 km² too high`. */
  readonly doubt: (doubt: Doubt, unit: FigureUnit) => string;
  /** A report's own rounding, as it is. */
  readonly rounding: (value: number, unit: FigureUnit) => string;
  readonly date: (iso: string) => string;
  readonly party: (party: Bilingual) => string;
  readonly parties: (parties: readonly Bilingual[]) => string;
  readonly units: (ids: readonly UnitId[]) => string;
  readonly list: (items: readonly string[]) => string;
}

const HELD_BY = {
  russia: { en: 'Russian-held', uk: 'за Росією' },
  ukraine: { en: 'Ukraine-held', uk: 'за Україною' },
} as const satisfies Readonly<Record<'russia' | 'ukraine', Bilingual>>;

const UNVERIFIED = { en: 'unverified', uk: 'не перевірено' } as const satisfies Bilingual;

/** Claims named in one sentence; the rest are counted. */
const MOST_NAMED = 6;

/** Whether a report gives a number as a bound, so that its rounding says nothing of what it can mean. */
export function isOpen({ qualifier }: Quoted): boolean {
  return qualifier === 'less-than' || qualifier === 'more-than';
}

/** The other claim that a comparison inside a report reaches to. */
export type OtherClaim = ReasonOf<'report-contradicts-itself'>['other'];

/** A number of a comparison inside a report: with whose it is when it stands in the other claim. */
export function own(quoted: Quoted, other: OtherClaim, print: Printer): string {
  return quoted.id === other?.id ? print.cited(quoted) : print.reported(quoted);
}

/** A printer for one language over the claims and units that reasons name by id. */
export function createPrinter(language: Language, reference: Reference): Printer {
  const list = (items: readonly string[]) => new Intl.ListFormat(language === 'en' ? 'en-GB' : 'uk-UA').format(items);
  const reported = ({ qualifier, ...quoted }: Quoted) => {
    // "About" says no more than the rounding that every sentence allows for.
    const isBare = qualifier === undefined || qualifier === 'about';
    const number = formatReported(isBare ? quoted : { ...quoted, qualifier }, language);
    return quoted.heldBy === undefined ? number : `${number} ${HELD_BY[quoted.heldBy][language]}`;
  };
  const whoseAs = (quoted: Quoted, code: readonly string[]) => {
    const claim = reference.claims.find((candidate) => candidate.id === quoted.id);
    const whose = claim ? [(claim.speaker ?? claim.publisher)[language]] : [];
    const mark = claim?.confidence === 'unverified' ? [UNVERIFIED[language]] : [];
    return `${reported(quoted)} (${[...whose, ...code, ...mark].join(', ')})`;
  };
  const cited = (quoted: Quoted) => whoseAs(quoted, [quoted.id]);
  return {
    reported,
    cited,
    named: (quoted) => whoseAs(quoted, []),
    citedAll: (quoted) => {
      const shown = quoted.slice(0, MOST_NAMED).map(cited);
      const more = quoted.length - shown.length;
      if (more === 0) return list(shown);
      return list([...shown, language === 'en' ? `${more} more` : `ще ${more}`]);
    },
    computed: (value, unit, uncertainty) => formatRounded(value, unit, language, uncertainty),
    distance: (value, unit) => {
      const rounded = roundToUncertainty(value, unit === 'percent' ? 0.1 : 1);
      return formatDistance(rounded, unit, language, { digits: Math.min(digitsOf(rounded), 1) });
    },
    doubt: (doubt, unit) => formatDoubt(doubt, unit, language),
    rounding: (value, unit) => {
      const rounded = value >= 10 ? Math.round(value) : value;
      return `±${THIN_SPACE}${formatDistance(rounded, unit, language, { digits: digitsOf(rounded) })}`;
    },
    date: (iso) => formatDate(iso, language),
    party: (party) => party[language],
    parties: (parties) => list(parties.map((party) => party[language])),
    units: (ids) => {
      const names = reference.units.filter((unit) => ids.includes(unit.id));
      return list(names.map((unit) => (language === 'en' ? unit.nameEn : unit.nameUk)));
    },
    list,
  };
}
