/** Texts of the frame of the page: title, panel, tabs, notices and what a screen reader is told. */
export const app = {
  'app.title': 'Who holds what in Ukraine, and what each proposal would move',
  'app.shortTitle': 'Territorial Control Map',
  'app.loading': 'Loading borders and control data …',
  'app.computing': 'Computing …',
  'app.notComputed': 'This could not be computed:',
  'app.failed': 'The map could not be started',
  'app.loadingPart': 'Loading …',
  'app.partFailed': 'This part of the page could not be loaded.',
  'app.reload': 'Reload the page',
  'app.skipToPanel': 'Skip to the panel',

  'panel.label': 'Scenarios, ledger and claims',
  'panel.open': 'Open the panel',
  'panel.close': 'Close the panel',
  'panel.taller': 'Make the panel taller',
  'panel.shorter': 'Make the panel shorter',

  'tab.scenarios': 'Scenarios',
  'tab.ledger': 'Ledger',
  'tab.claims': 'Claims',

  'notice.noTexts': 'The texts could not be loaded in this language: {language}.',
  'notice.again': 'Try again',
  'notice.dismiss': 'Dismiss',
  'notice.link': 'A part of this link could not be followed',

  'problem.unknown-scenario': 'There is no scenario “{value}”; it is left out.',
  'problem.unknown-option': 'There is no option “{value}”; it is left out.',
  'problem.option-out-of-range': '“{value}” is not possible for {name}; {fallback} is used.',
  'problem.unknown-unit': 'There is no unit “{value}”; none is selected.',
  'problem.bad-value': '“{value}” is not possible for {name}; {fallback} is used.',

  'live.scenarioOn': '{title} on. {effect}',
  'live.scenarioOff': '{title} off.',
  'live.controlOn': 'Current control shown.',
  'live.controlOff': 'Current control hidden.',
  'live.definition': 'Definition changed: {definition}.',
} as const;
