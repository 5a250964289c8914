import type { Combination } from '../lib/core/combine';
import { undrawnClasses } from '../lib/core/control';
import { formatFigure } from '../lib/core/format';
import type { Situation } from '../lib/core/situation';
import type { Bilingual, Language } from '../lib/core/text';
import type { ComputedTransfer } from '../lib/core/transfers';
import { classesInWords } from '../lib/i18n/definition';
import { translate } from '../lib/i18n/translate';

/** What a reader must know of the control before taking figures for what they look like. */
export function controlWarnings({ snapshot, definition }: Situation): readonly Bilingual[] {
  const undrawn = undrawnClasses(snapshot, definition);
  const named = (language: Language) => {
    const t = translate(language);
    return t('definition.undrawn', { classes: classesInWords(undrawn, t) });
  };
  return [
    ...(snapshot.schematic ? [MODEL] : []),
    ...(undrawn.length > 0 ? [{ en: named('en'), uk: named('uk') }] : []),
  ];
}

/** What of the scenarios no report drew or is not applied, and over what land they meet. */
export function scenarioWarnings(
  {
    transfers,
    overlaps,
    contradictions,
  }: Pick<Combination, 'overlaps' | 'contradictions'> & {
    readonly transfers: readonly ComputedTransfer[];
  },
  { geodata }: Situation,
): readonly Bilingual[] {
  const titles = new Map(geodata.scenarios.map((scenario) => [scenario.id, scenario.title]));
  const named = (scenario: string, label: Bilingual, words: Bilingual): Bilingual => ({
    en: `${titles.get(scenario)?.en}: ${label.en}: ${words.en}`,
    uk: `${titles.get(scenario)?.uk}: ${label.uk}: ${words.uk}`,
  });
  return [
    ...transfers
      .filter((transfer) => transfer.active && transfer.illustrative)
      .map(({ scenario, label }) => named(scenario, label, NOT_DRAWN)),
    ...transfers.filter((transfer) => !transfer.active).map(({ scenario, label }) => named(scenario, label, OPTIONAL)),
    ...overlaps.map(({ scenarios, areaKm2 }) => ({
      en: `${scenarios.join(' and ')} move the same ${km2(areaKm2, 'en')}; it is counted once`,
      uk: `${scenarios.join(' і ')} стосуються тих самих ${km2(areaKm2, 'uk')}; їх враховано один раз`,
    })),
    ...contradictions.map(({ scenarios: [first, second], kinds, units, areaKm2, unmoved }) => ({
      en:
        `${first} (${kinds[0]}) and ${second} (${kinds[1]}) contradict each other over ` +
        `${km2(areaKm2, 'en')} in ${units.join(', ')}${unmoved ? '; that land is left where it is' : ''}`,
      uk:
        `${first} (${kinds[0]}) і ${second} (${kinds[1]}) суперечать одне одному щодо ` +
        `${km2(areaKm2, 'uk')} в ${units.join(', ')}${unmoved ? '; цю землю залишено там, де вона є' : ''}`,
    })),
  ];
}

const MODEL: Bilingual = {
  en: "the control is the project's own model, not a publisher's assessment",
  uk: 'контроль — це власна модель проєкту, а не оцінка видавця',
};
const NOT_DRAWN: Bilingual = {
  en: 'no report drew this area; it is illustrative',
  uk: 'жодне повідомлення цієї площі не окреслило; її показано для ілюстрації',
};
const OPTIONAL: Bilingual = {
  en: 'an option of the proposal, not applied',
  uk: 'варіант пропозиції, не застосовано',
};

function km2(areaKm2: number, language: Language): string {
  return formatFigure(areaKm2, 'km2', language, { digits: areaKm2 < 10 ? 1 : 0 });
}
