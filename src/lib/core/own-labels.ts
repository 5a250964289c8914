import { OWN_PREFIX } from './own-scenarios';
import type { LegendEntry, SymbolId } from './symbols';
import type { Bilingual, Language } from './text';

/** What a legend says of marks that come from no report but from somebody's own scenario. */
const OWN_LABELS: Partial<Record<SymbolId, Bilingual>> = {
  'to-russia': {
    en: 'Would pass to Russian control in somebody’s own scenario, not a report',
    uk: 'Перейшло б під контроль Росії у чийомусь власному сценарії, не повідомлення',
  },
  'to-ukraine': {
    en: 'Would pass to Ukrainian control in somebody’s own scenario, not a report',
    uk: 'Перейшло б під контроль України у чийомусь власному сценарії, не повідомлення',
  },
  demilitarised: {
    en: 'Would be demilitarised in somebody’s own scenario, not a report',
    uk: 'Було б демілітаризовано у чийомусь власному сценарії, не повідомлення',
  },
  'claim-russia': {
    en: 'Limits of a Russian claim in somebody’s own scenario',
    uk: 'Межі претензій Росії у чийомусь власному сценарії',
  },
  freeze: {
    en: 'Would be frozen in somebody’s own scenario; no land moves',
    uk: 'Було б заморожено у чийомусь власному сценарії; територія не переходить',
  },
  recognise: {
    en: 'Recognition in somebody’s own scenario; no land moves',
    uk: 'Визнання у чийомусь власному сценарії; територія не переходить',
  },
  illustrative: { en: 'Drawn by hand, in no report', uk: 'Накреслено вручну, у повідомленнях немає' },
};

const BOTH: Bilingual = {
  en: 'or drawn in somebody’s own scenario',
  uk: 'або накреслено у чийомусь власному сценарії',
};

/** Whether an id is that of a scenario of somebody's own. */
export function isOwnId(id: string): boolean {
  return id.startsWith(OWN_PREFIX);
}

/**
 * A line of the legend under the scenarios that are on: marks that only own scenarios can have made say so, and beside
 * reported proposals they say both.
 */
export function legendEntryAmong(entry: LegendEntry, scenarios: readonly string[], language: Language): LegendEntry {
  const own = OWN_LABELS[entry.id];
  if (own === undefined || !scenarios.some(isOwnId)) return entry;
  const label = scenarios.every(isOwnId) ? own[language] : `${entry.label}, ${BOTH[language]}`;
  return { ...entry, label };
}
