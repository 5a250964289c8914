import { checkClaim } from '../../lib/core/checks';
import type { ClaimCheck, ComputedValue } from '../../lib/core/checks/claim-check';
import { wordReason } from '../../lib/core/checks/reasons';
import type { Claim } from '../../lib/core/claims';
import { formatFigure, formatUncertaintyOf, roundToUncertainty } from '../../lib/core/format';
import { checkableTransfers, ownClaim, type OwnFigureProblem } from '../../lib/core/own-figure';
import { OWN_LAND, OWN_QUALIFIERS, OWN_UNITS, type OwnLand } from '../../lib/core/own-figure-query';
import { didYouMean } from '../../lib/core/parse/suggest';
import type { Situation } from '../../lib/core/situation';
import type { Language } from '../../lib/core/text';
import { translate } from '../../lib/i18n/translate';
import { rounded } from '../../lib/publish/table';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import { isOn, UsageError, valueOf, type Command } from '../command';
import { AREAS_OPTION, areasFrom, CONTROL_OPTIONS, situationFrom, snapshotLine } from '../control';
import { report, type Column } from '../report';

const PROBLEMS: Readonly<Record<Exclude<OwnFigureProblem, 'no-subject'>, string>> = {
  'no-number': 'VALUE is not a number as printed, such as 6,600 or 75.5.',
  'beyond-100': 'VALUE is a share, and more than 100 %.',
  'share-of-whole': 'The whole area is all of itself: give --land russia, ukraine or pockets, or another --unit.',
  'no-date': '--date is not a day as 2025-08-12; without one, --control must have a date of its own.',
};

const COLUMNS: readonly Column<ComputedValue>[] = [
  {
    name: 'method',
    heading: { en: 'Method', uk: 'Спосіб' },
    cell: ({ method }) => method,
    words: methodIn,
  },
  { name: 'areas', cell: ({ basis }) => basis ?? null },
  { name: 'value', heading: { en: 'Computed', uk: 'Обчислено' }, cell: ({ value }) => value, words: computedIn },
  { name: 'unit', cell: ({ unit }) => unit },
  { name: 'uncertainty', cell: ({ uncertainty }) => uncertainty },
];

/** A figure that is in no report here, checked as claims are. */
export const check: Command = {
  name: 'check',
  summary: 'a figure of your own against computed ones, with a verdict and its reasons',
  description:
    'VALUE as it was printed: its digits say how it was rounded (6,600 is ±50, 75.5 is ±0.05). --of is a unit (UA-14), a\n' +
    'group (donbas) or what a proposal moves (donbas-withdrawal.0). The same rules as for claims; claims in the data are\n' +
    'its rivals and possible origins.',
  positionals: ['VALUE'],
  options: {
    ...CONTROL_OPTIONS,
    ...AREAS_OPTION,
    of: { value: 'ID', help: 'a unit, a group, or a transfer as PROPOSAL.INDEX' },
    land: { value: 'WHOSE', help: `of a unit or group: ${OWN_LAND.join(', ')} (default: russia)` },
    unit: { value: 'UNIT', help: `${OWN_UNITS.join(', ')} (default: km2)` },
    wording: { value: 'WORD', help: `what stands before the number: ${OWN_QUALIFIERS.join(', ')}` },
    date: { value: 'DATE', help: 'the day the figure is for (default: that of the map)' },
    ...LANGUAGE_OPTION,
    strict: { help: 'exit with 1 when it differs' },
  },
  run(invocation) {
    const { arguments: given } = invocation;
    const language = choiceOf(given, 'lang', LANGUAGES, 'en');
    const areas = areasFrom(invocation);
    const situation = situationFrom(invocation);
    const subject = valueOf(given, 'of');
    if (subject === undefined) throw new UsageError('--of is missing: a unit, a group, or a transfer.');
    const wording =
      valueOf(given, 'wording') === undefined ? undefined : choiceOf(given, 'wording', OWN_QUALIFIERS, 'about');
    const claim = ownClaim(
      {
        value: given.positionals[0] ?? '',
        unit: choiceOf(given, 'unit', OWN_UNITS, 'km2'),
        subject,
        land: choiceOf<OwnLand>(given, 'land', OWN_LAND, 'russia'),
        date: valueOf(given, 'date') ?? situation.snapshot.asOf ?? '',
        ...(wording === undefined ? {} : { qualifier: wording }),
      },
      'en',
      situation.geodata,
    );
    if (claim === 'no-subject') throw unknownSubject(subject, situation);
    if (typeof claim === 'string') throw new UsageError(PROBLEMS[claim]);
    const checked = checkClaim(claim, situation, areas);
    const reasons = checked.reasons.map((reason) => wordReason(reason, situation.geodata)[language]);
    return {
      exitCode: isOn(given, 'strict') && checked.verdict === 'differs' ? 1 : 0,
      report: report({
        json: checkJson(claim, checked, reasons),
        columns: COLUMNS,
        rows: checked.computed,
        language,
        above: [
          `${claim.statement[language]}, ${claim.asOf}: ${translate(language)(`verdict.${checked.verdict}`)}`,
          snapshotLine(situation, areas, language),
        ],
        below: reasons,
      }),
    };
  },
};

function unknownSubject(subject: string, { geodata }: Situation): UsageError {
  const known = [...geodata.units, ...geodata.groups, ...checkableTransfers(geodata)].map(({ id }) => id);
  const hint = didYouMean(subject, known) || `. Known: ${known.join(', ')}.`;
  return new UsageError(`--of "${subject}" is no unit, group, or transfer whose land a report could name${hint}`);
}

function checkJson(
  claim: Claim,
  { computed, tolerance, toleranceUnit, verdict, snapshotDate }: ClaimCheck,
  reasons: readonly string[],
) {
  const figure = claim.figures[0];
  return {
    statement: claim.statement,
    value: figure?.value,
    unit: figure?.unit,
    rounding: figure?.precision,
    qualifier: figure?.qualifier ?? null,
    asOf: claim.asOf,
    snapshotDate: snapshotDate ?? null,
    computed: computed.map(({ method, value, unit, uncertainty, basis }) => ({
      method,
      value: rounded(value),
      unit,
      uncertainty: rounded(uncertainty),
      ...(basis && { basis }),
    })),
    tolerance: tolerance === undefined ? null : rounded(tolerance),
    toleranceUnit: toleranceUnit ?? null,
    verdict,
    reasons,
  };
}

function methodIn({ method, basis }: ComputedValue, language: Language): string {
  const t = translate(language);
  const text = t(`claims.method.${method}`);
  return basis === 'published' ? t('claims.onPublished', { method: text }) : text;
}

function computedIn({ value, unit, uncertainty }: ComputedValue, language: Language): string {
  const digits = unit === 'percent' || Math.abs(value) < 10 ? 1 : 0;
  const shown = uncertainty > 0 ? roundToUncertainty(value, uncertainty) : value;
  const plusMinus = uncertainty > 0 ? ` ${formatUncertaintyOf(uncertainty, unit, language)}` : '';
  return `${formatFigure(shown, unit, language, { digits })}${plusMinus}`;
}
