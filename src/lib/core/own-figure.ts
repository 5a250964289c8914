import { subjectOf, type Reference } from './checks/figures';
import type { Claim, ReportedFigure } from './claims';
import { formatReported, type Qualifier } from './format';
import type { Geodata } from './geodata';
import { isDay, type OwnFigure, type OwnLand } from './own-figure-query';
import type { Region } from './regions';
import { movesLand } from './scenarios';
import type { Bilingual, Language } from './text';

/** Why a figure of one's own cannot be checked as it stands. */
export type OwnFigureProblem = 'no-number' | 'beyond-100' | 'share-of-whole' | 'no-subject' | 'no-date';

/** Id of the claim made from a figure of one's own; no claim in the data has it. */
export const OWN_CLAIM_ID = 'own';

/** A transfer of a proposal whose land is named in words that a report could use. */
export interface CheckableTransfer {
  /** `scenario.index`. */
  readonly id: string;
  readonly scenario: string;
  readonly title: Bilingual;
  readonly label: Bilingual;
  readonly area: Region;
}

/** Land-moving transfers that are whole units' or groups' land of one side, so that figures of it can be checked. */
export function checkableTransfers(
  geodata: Pick<Geodata, 'scenarios' | 'units' | 'groups'>,
): readonly CheckableTransfer[] {
  return geodata.scenarios.flatMap(({ id: scenario, title, transfers }) =>
    transfers.flatMap(({ kind, area, label }, index) => {
      const isPlain = movesLand(kind) && subjectOf(area, geodata) !== undefined;
      return isPlain ? [{ id: `${scenario}.${index}`, scenario, title, label, area }] : [];
    }),
  );
}

/** A figure of one's own as a claim, or what is wrong with it. */
export function ownClaim(
  own: OwnFigure,
  language: Language,
  geodata: Pick<Geodata, 'scenarios' | keyof Reference>,
): Claim | OwnFigureProblem {
  const number = numberAsPrinted(own.value, language);
  if (number === undefined) return 'no-number';
  if (own.unit === 'percent' && number.value > 100) return 'beyond-100';
  const land = landOf(own, geodata);
  if (land === undefined) return 'no-subject';
  if (own.unit === 'percent' && !('heldBy' in land.subject) && !('detachedPockets' in land.subject)) {
    return 'share-of-whole';
  }
  if (!isDay(own.date)) return 'no-date';
  const figure: ReportedFigure = {
    value: number.value,
    precision: own.unit === 'percent' ? sharePrecision(number, own.qualifier) : number.precision,
    unit: own.unit,
    measures: 'area',
    subject: land.subject,
    ...(own.qualifier === undefined ? {} : { qualifier: own.qualifier }),
  };
  return {
    id: OWN_CLAIM_ID,
    kind: 'control',
    statement: {
      en: `${formatReported(figure, 'en')}, ${land.words.en}`,
      uk: `${formatReported(figure, 'uk')}, ${land.words.uk}`,
    },
    publisher: { en: 'a figure of your own', uk: 'власне число' },
    source: '',
    asOf: own.date,
    figures: [figure],
    confidence: 'read',
  };
}

const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A number as it was printed, with a point before decimals and nothing between thousands; undefined for what is none.
 * In English a comma before three digits parts thousands; any other comma is a decimal one.
 */
export function plainNumber(text: string, language: Language): string | undefined {
  const tight = text.replaceAll(/[\s\u00a0\u2009\u202f]/g, '');
  const plain = language === 'en' && THOUSANDS.test(tight) ? tight.replaceAll(',', '') : tight.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** A number with half of its last printed digit that is not a padding zero: 6,500 is ±50, 88.0 is ±0.05. */
export function numberAsPrinted(
  text: string,
  language: Language,
): { readonly value: number; readonly precision: number } | undefined {
  const plain = plainNumber(text, language);
  if (plain === undefined) return undefined;
  const [whole = '', decimals] = plain.split('.');
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0;
  return { value: Number(plain), precision: 0.5 * 10 ** (decimals === undefined ? zeros : -decimals.length) };
}

/** Zeros of a share pad nothing: 70 % is ±0.5, but "about 70 %" speaks of a step of five. */
function sharePrecision(
  { value, precision }: { readonly value: number; readonly precision: number },
  qualifier: Qualifier | undefined,
): number {
  if (precision < 0.5) return precision;
  return qualifier === 'about' && value % 5 === 0 ? 2.5 : 0.5;
}

interface Land {
  readonly subject: Region;
  readonly words: Bilingual;
}

const LAND_WORDS: Readonly<Record<OwnLand, Bilingual>> = {
  russia: { en: 'Russian-held', uk: 'утримує Росія' },
  ukraine: { en: 'Ukraine-held', uk: 'утримує Україна' },
  pockets: { en: 'Russian-held, detached pockets only', uk: 'утримує Росія, лише відокремлені ділянки' },
  whole: { en: 'whole area', uk: 'уся площа' },
};

function landOf(
  { subject, land }: OwnFigure,
  geodata: Pick<Geodata, 'scenarios' | 'units' | 'groups'>,
): Land | undefined {
  const transfer = checkableTransfers(geodata).find(({ id }) => id === subject);
  if (transfer !== undefined) {
    const { title, label } = transfer;
    return { subject: transfer.area, words: { en: `${title.en}: ${label.en}`, uk: `${title.uk}: ${label.uk}` } };
  }
  const unit = geodata.units.find(({ id }) => id === subject);
  const named = unit ?? geodata.groups.find(({ id }) => id === subject);
  if (named === undefined) return undefined;
  const within: Region = unit === undefined ? { group: named.id } : { units: [unit.id] };
  const words = LAND_WORDS[land];
  return {
    subject:
      land === 'whole' ? within : land === 'pockets' ? { detachedPockets: within } : { heldBy: land, in: within },
    words: { en: `${named.nameEn}: ${words.en}`, uk: `${named.nameUk}: ${words.uk}` },
  };
}
