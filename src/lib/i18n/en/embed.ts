/** Texts of the embedded view. */
export const embed = {
  'embed.open': 'Open the full map',
  'embed.source': 'Source: Territorial Control Map; {control}.',
  'embed.reports': 'Proposals as reported by {publishers}.',
  'embed.notEvents': 'Reported proposals, not events.',
  'embed.absent':
    'This map was made with other data than those it finds now, so it shows no figures. The full map says what was used.',
  'embed.incomplete':
    'Part of the link to this map could not be followed, so it may not show all that was meant. The full map says what is missing.',
  'embed.notComputed': 'The figures could not be computed.',
  'embed.gestures': 'Use Ctrl + scroll to zoom the map',
  'embed.gesturesMac': 'Use ⌘ + scroll to zoom the map',
  'embed.gesturesTouch': 'Use two fingers to move the map',
} as const;
