/** Texts of the exported picture. */
export const picture = {
  'picture.control': 'Control: {snapshot}',
  'picture.titleControl': 'Who holds what in Ukraine, {date}',
  'picture.titleUndated': 'Who holds what in Ukraine',
  'picture.titleScenarios': '{scenarios}: what would change hands',
  'picture.titleMany': {
    one: 'What {count} reported proposal would change',
    other: 'What {count} reported proposals would change together',
  },
  'picture.dekControl': '{scope}. Current control, no proposal applied.',
  'picture.dekScenarios': '{scope}. Reported proposals, not events: {proposals}.',
  'picture.proposal': '{title} (reported by {publisher}, {date}; {status})',
  'picture.ukraineChange': 'Change in Ukraine-held land',
  'picture.russiaChange': 'Change in Russian-held land',
  'picture.otherChange': 'Change in land held by neither',
  'picture.russiaAfter': 'Russian-held after',
  'picture.exchange': 'km² left by Ukraine for each km² received',
  'picture.projection':
    'Web Mercator, which inflates the north; areas are computed on the ellipsoid, not on the screen.',
  'picture.sources': 'Sources: {sources}',
  'picture.licence':
    'Outlines © OpenStreetMap contributors (ODbL) and Natural Earth; settlements GeoNames (CC BY 4.0). Territorial Control Map.',
} as const;
