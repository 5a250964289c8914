/** Texts of the map and its legend. */
export const map = {
  'map.failed': 'The map cannot be drawn in this browser; the tables hold the same figures.',
  'map.trouble': 'Something on the map could not be shown; the figures do not depend on it.',

  'legend.label': 'Legend',
  'legend.empty': 'Nothing is drawn.',
  'legend.notCounted': '{label} (not counted)',
  'legend.pocketsCounted': '{label} (only pockets counted)',
} as const;
