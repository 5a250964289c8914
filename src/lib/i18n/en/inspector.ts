/** Texts of the card of one unit. */
export const inspector = {
  'inspector.label': 'Figures of {unit}',
  'inspector.close': 'Close',
  'inspector.area': 'Area',
  'inspector.published': 'published {area}',
  'inspector.computed': 'computed {area}',
  'inspector.held': 'Held',
  'inspector.before': 'Held {when}',
  'inspector.reportedUkraine': 'Reported as Ukraine-held',
  'inspector.reportedRussia': 'Reported as Russian-held',
  'inspector.uncertainty': 'Russian-held {when}: {plusMinus}',
  'inspector.moreReports': {
    one: '{count} more report',
    other: '{count} more reports',
  },
  'inspector.swaps': 'In proposals',
  'inspector.swapReported': 'reported {area}',
  'inspector.swapComputed': 'computed {area}',
  'inspector.moreProposals': {
    one: '{count} more proposal',
    other: '{count} more proposals',
  },
  'inspector.schematic': 'This outline is schematic.',
  'inspector.outOfScope': 'Left out by the definition in force.',
} as const;
