/** Texts of the headline above the panel. */
export const headline = {
  'headline.before': 'Who holds what',
  'headline.after': 'If these proposals were carried out',
  'headline.russia': 'Russian-held',
  'headline.ukraine': 'Ukraine-held',
  'headline.other': 'Neither side',
  'headline.of': 'Of {scope}, {area}.',
  'headline.asOf': 'As of {date}, {plusMinus}.',
  'headline.asOfUnknown': 'Date not known, {plusMinus}.',
  'headline.modelled': 'Built-in model, not a survey.',
  'headline.assessed': 'As drawn by {source}.',
  'headline.assumedError': 'The error is assumed: nobody has measured this file.',
  'headline.barLabel':
    'Ukraine-held {ukraine}, neither side {other}, Russian-held {russia}, of {total}; margin of error {plusMinus}',

  'scope.withCrimea': 'Ukraine with Crimea and Sevastopol',
  'scope.withoutCrimea': 'Ukraine without Crimea and Sevastopol',
} as const;
