import type { Position } from 'geojson';
import { roundedPosition } from './drawn-area';
import { contentHash } from './hash';
import type { Region } from './regions';
import type { Scenario, ScenarioParameter, Transfer } from './scenarios';
import type { Bilingual, Language } from './text';

/** How the id of a person's own scenario begins. */
export const OWN_PREFIX = 'own-';

/** Whether a scenario is a person's own and no report. */
export function isOwn(scenario: Pick<Scenario, 'group'>): boolean {
  return scenario.group === 'own';
}

/** What an area drawn by hand is called in lists and on figures. */
const DRAWN_LABEL: Bilingual = { en: 'Area drawn by hand', uk: 'Ділянка, накреслена вручну' };
const DRAWN_REASON: Bilingual = {
  en: 'drawn by the person who made this scenario; it is in no report',
  uk: 'її накреслила особа, яка створила цей сценарій; у повідомленнях її немає',
};
const OWN_PROPOSER: Bilingual = { en: 'the person who drew it', uk: 'особа, яка його накреслила' };
const OWN_REPORTER: Bilingual = { en: 'nobody', uk: 'ніхто' };
const OWN_SUMMARY: Bilingual = {
  en: 'A scenario of somebody’s own. It is not a report, and nobody is known to have proposed it.',
  uk: 'Власний сценарій особи. Це не повідомлення; невідомо, щоб хтось таке пропонував.',
};

/** What a person writes and draws; everything else of an own scenario follows. */
export interface OwnScenarioDraft {
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly name: string;
  readonly note: string;
  readonly source: string;
  /** ISO date of the last change. */
  readonly date: string;
  readonly parameters: readonly ScenarioParameter[];
  readonly transfers: readonly Transfer[];
}

/** What happens to a drawn area, with its direction. */
export type Direction = Pick<Transfer, 'kind' | 'from' | 'to'>;

/** Every direction a transfer may have, in the order they are offered. */
export const DIRECTIONS: readonly Direction[] = [
  { kind: 'withdrawal', from: 'ukraine', to: 'russia' },
  { kind: 'return', from: 'russia', to: 'ukraine' },
  { kind: 'demilitarise', from: 'ukraine', to: 'none' },
  { kind: 'demilitarise', from: 'russia', to: 'none' },
  { kind: 'freeze', from: 'none', to: 'none' },
  { kind: 'claim', from: 'ukraine', to: 'russia' },
  { kind: 'recognise', from: 'russia', to: 'russia' },
];

/** A transfer of a drawn area, marked as drawn wherever it is shown. */
export function drawnTransfer({ kind, from, to }: Direction, area: Region): Transfer {
  return { kind, from, to, area, label: DRAWN_LABEL, illustrative: true, illustrativeReason: DRAWN_REASON };
}

/** The scenario of a draft. A new one gets an id from its content, so that the same drawing is the same scenario. */
export function ownScenario(draft: OwnScenarioDraft): Scenario {
  const { name, note, source, date } = draft;
  // An address keeps no more decimals, and what it brings is to be the same scenario.
  const transfers = mapPolygons(draft.transfers, (rings) =>
    (rings as Position[][]).map((ring) => ring.map(roundedPosition)),
  ) as readonly Transfer[];
  const used = JSON.stringify(transfers);
  const parameters = draft.parameters.filter(({ id }) => used.includes(`{"parameter":"${id}"}`));
  const id = draft.id ?? `${OWN_PREFIX}${contentHash(JSON.stringify([name, note, source, date, used])).slice(-8)}`;
  return {
    id,
    title: sameInBoth(name),
    group: 'own',
    proposer: OWN_PROPOSER,
    reportedBy: OWN_REPORTER,
    date,
    status: 'own',
    summary: OWN_SUMMARY,
    sources: [],
    ...(source.trim() !== '' && { ownSource: source.trim() }),
    claims: [],
    notKnown: [],
    notes: note.trim() === '' ? [] : [sameInBoth(note)],
    parameters,
    transfers,
  };
}

/** What a person may change of an own scenario. */
export function draftOf(scenario: Scenario): OwnScenarioDraft {
  return {
    id: scenario.id,
    name: scenario.title.en,
    note: scenario.notes.map((note) => note.en).join('\n'),
    source: scenario.ownSource ?? '',
    date: scenario.date,
    parameters: scenario.parameters,
    transfers: scenario.transfers,
  };
}

/** What sets the name of a copy apart from that of a report, or of one's own that it was copied from. */
const COPY_NAMES = {
  report: { en: 'my version', uk: 'моя версія' },
  own: { en: 'copy', uk: 'копія' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A new own scenario that moves what another one moves, of which it keeps no report, source or claim. */
export function copyOf(scenario: Scenario, language: Language, date: string): OwnScenarioDraft {
  const own = isOwn(scenario);
  const from = `${scenario.title[language]} (${scenario.reportedBy[language]}, ${scenario.date})`;
  const basis: Bilingual = { en: `Begun from: ${from}.`, uk: `За основу взято: ${from}.` };
  return {
    ...draftOf(scenario),
    id: undefined,
    name: `${scenario.title[language]}, ${COPY_NAMES[own ? 'own' : 'report'][language]}`,
    note: own ? draftOf(scenario).note : basis[language],
    source: own ? (scenario.ownSource ?? '') : '',
    date,
  };
}

/** A scenario that was read from a file or an address, as one's own: a report becomes a copy that says what it came from. */
export function adopted(scenario: Scenario, language: Language): Scenario {
  if (!isOwn(scenario)) return ownScenario(copyOf(scenario, language, scenario.date));
  // What a file says of its own proposer and reports is not taken over: it could pass for a report.
  const plain = ownScenario(draftOf(scenario));
  return { ...plain, title: scenario.title, notes: scenario.notes };
}

/** A value with the rings of each polygon in it replaced, however deep in region expressions they stand. */
export function mapPolygons(value: unknown, change: (rings: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => mapPolygons(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'polygon' ? change(member) : mapPolygons(member, change),
    ]),
  );
}

/** The text of a scenario file, in the format of `geodata/scenarios`. */
export function writeScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

function sameInBoth(words: string): Bilingual {
  return { en: words.trim(), uk: words.trim() };
}
