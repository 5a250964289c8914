import { doubtOfLand } from '../../lib/core/doubt';
import { formatNumber, roundToUncertainty, roundUncertaintyUp } from '../../lib/core/format';
import { movesLand, type Scenario, type TransferKind } from '../../lib/core/scenarios';
import type { Situation } from '../../lib/core/situation';
import type { Bilingual, Language } from '../../lib/core/text';
import { computeTransfers, type ComputedTransfer } from '../../lib/core/transfers';
import { NO_DOUBT, type Doubt } from '../../lib/core/uncertainty';
import { translate } from '../../lib/i18n/translate';
import { rounded } from '../../lib/publish/table';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import type { Command } from '../command';
import { CONTROL_OPTIONS, situationFrom, snapshotLine } from '../control';
import { OWN_OPTION } from '../scenario-option';
import { offsetText } from '../offset-text';
import { report, type Column } from '../report';

interface Row {
  readonly scenario: Scenario;
  /** Absent in the one row of a scenario that says nothing about land. */
  readonly transfer?: ComputedTransfer;
  /** How uncertain the transfer's area is, from the line of contact and the outlines that bound it. */
  readonly doubt: Doubt;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'id', heading: 'Id', cell: ({ scenario }) => scenario.id },
  { name: 'titleEn', cell: ({ scenario }) => scenario.title.en },
  { name: 'titleUk', cell: ({ scenario }) => scenario.title.uk },
  {
    name: 'status',
    heading: { en: 'Status', uk: 'Стан' },
    cell: ({ scenario }) => scenario.status,
    words: ({ scenario }, language) => translate(language)(`status.${scenario.status}`),
  },
  {
    name: 'kind',
    heading: { en: 'Kind', uk: 'Вид' },
    cell: ({ transfer }) => transfer?.kind ?? '',
    words: ({ transfer }, language) => (transfer ? KINDS[transfer.kind][language] : ''),
  },
  {
    name: 'from',
    heading: { en: 'From', uk: 'Від' },
    cell: ({ transfer }) => transfer?.from ?? '',
    words: ({ transfer }, language) => (transfer ? translate(language)(`side.${transfer.from}`) : ''),
  },
  {
    name: 'to',
    heading: { en: 'To', uk: 'До' },
    cell: ({ transfer }) => transfer?.to ?? '',
    words: ({ transfer }, language) => (transfer ? translate(language)(`side.${transfer.to}`) : ''),
  },
  {
    name: 'areaKm2',
    heading: { en: 'Area, km²', uk: 'Площа, км²' },
    cell: ({ transfer }) => transfer?.areaKm2 ?? null,
    words: ({ transfer, doubt }, language) =>
      transfer === undefined
        ? '–'
        : formatNumber(roundToUncertainty(transfer.areaKm2, Math.max(1, doubt.plusMinus)), language),
  },
  {
    name: 'uncertaintyKm2',
    heading: '±',
    cell: ({ transfer, doubt }) => (transfer === undefined ? null : doubt.plusMinus),
    words: ({ transfer, doubt }, language) =>
      transfer === undefined ? '–' : formatNumber(roundUncertaintyUp(doubt.plusMinus).rounded, language),
  },
  {
    name: 'tooHighKm2',
    heading: { en: 'besides up to', uk: 'крім того' },
    cell: ({ transfer, doubt }) => (transfer === undefined ? null : doubt.tooHigh),
    words: ({ doubt }, language) => offsetText(doubt.tooHigh, language),
  },
  { name: 'units', heading: { en: 'Units', uk: 'Одиниці' }, cell: ({ transfer }) => transfer?.units.join(' ') ?? '' },
  { name: 'illustrative', cell: ({ transfer }) => (transfer ? String(transfer.illustrative) : null) },
  { name: 'optional', cell: ({ transfer }) => (transfer ? String(transfer.optional) : null) },
  {
    name: 'drawnBy',
    heading: { en: 'Drawn by', uk: 'Хто окреслив' },
    cell: ({ transfer }) => (transfer ? drawnBy(transfer).en : null),
    words: ({ transfer }, language) => (transfer ? drawnBy(transfer)[language] : ''),
  },
];

const KINDS: Readonly<Record<TransferKind, Bilingual>> = {
  withdrawal: { en: 'withdrawal', uk: 'відведення' },
  return: { en: 'return', uk: 'повернення' },
  demilitarise: { en: 'demilitarise', uk: 'демілітаризація' },
  freeze: { en: 'freeze', uk: 'замороження' },
  claim: { en: 'claim', uk: 'претензія' },
  recognise: { en: 'recognise', uk: 'визнання' },
};

function drawnBy({ illustrative }: ComputedTransfer): Bilingual {
  return illustrative ? { en: 'illustration', uk: 'ілюстрація' } : { en: 'report', uk: 'повідомлення' };
}

/** Every scenario, worked out on the snapshot. */
export const scenarios: Command = {
  name: 'scenarios',
  summary: 'every reported proposal and the area it is about',
  description:
    'Every reported proposal with its transfers worked out on the control snapshot. In JSON, "transfers" has those\n' +
    'that move or claim land; "statements" those that freeze or recognise what is held, and move none.',
  positionals: [],
  options: { ...CONTROL_OPTIONS, ...LANGUAGE_OPTION, ...OWN_OPTION },
  run(invocation) {
    const language = choiceOf(invocation.arguments, 'lang', LANGUAGES, 'en');
    const situation = situationFrom(invocation);
    const worked = situation.geodata.scenarios.map((scenario) => {
      invocation.progress.step(`Computing ${scenario.id} ...`);
      const transfers = computeTransfers(scenario, situation);
      return {
        scenario,
        transfers,
        rows: transfers.map((transfer): Row => ({
          scenario,
          transfer,
          doubt: doubtOfLand([{ land: transfer.geometry, holder: transfer.from, times: 1 }], situation),
        })),
      };
    });
    return {
      report: report({
        json: worked.map(({ scenario, rows }) => scenarioJson(scenario, rows)),
        columns: COLUMNS,
        rows: worked.flatMap(({ scenario, rows }) => (rows.length === 0 ? [{ scenario, doubt: NO_DOUBT }] : rows)),
        language,
        above: [snapshotLine(situation, undefined, language)],
        below: reasonsIn(worked, situation, language),
      }),
    };
  },
};

function scenarioJson(scenario: Scenario, rows: readonly Row[]) {
  const isStatement = ({ transfer }: Row) =>
    transfer !== undefined && !movesLand(transfer.kind) && transfer.kind !== 'claim';
  return {
    id: scenario.id,
    titleEn: scenario.title.en,
    titleUk: scenario.title.uk,
    status: scenario.status,
    transfers: rows.filter((row) => !isStatement(row)).flatMap(transferJson),
    statements: rows.filter(isStatement).flatMap(transferJson),
  };
}

function transferJson({ transfer, doubt }: Row) {
  if (transfer === undefined) return [];
  const { kind, from, to, units, areaKm2, illustrative, optional, perUnit } = transfer;
  return [
    {
      kind,
      from,
      to,
      units,
      areaKm2: rounded(areaKm2),
      illustrative,
      optional,
      perUnit: perUnit.map((part) => ({
        unit: part.unit,
        areaKm2: rounded(part.areaKm2),
        ...(part.reason && { reason: part.reason.en }),
      })),
      uncertaintyKm2: rounded(doubt.plusMinus),
      tooHighKm2: rounded(doubt.tooHigh),
    },
  ];
}

const NOTHING_IN: Bilingual = { en: 'nothing in', uk: 'нічого в одиниці' };

function reasonsIn(
  worked: readonly { readonly scenario: Scenario; readonly transfers: readonly ComputedTransfer[] }[],
  { geodata }: Situation,
  language: Language,
): readonly string[] {
  const names = new Map<string, string>(
    geodata.units.map((unit) => [unit.id, language === 'uk' ? unit.nameUk : unit.nameEn]),
  );
  return worked.flatMap(({ scenario, transfers }) =>
    transfers.flatMap(({ perUnit }) =>
      perUnit.flatMap(({ unit, reason }) =>
        reason ? [`${scenario.id}: ${NOTHING_IN[language]} ${unit} ${names.get(unit)}: ${reason[language]}`] : [],
      ),
    ),
  );
}
