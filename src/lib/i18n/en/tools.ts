/** Texts of the tools beside the map. */
export const tools = {
  'tools.label': 'Tools',
  'tools.language': 'Language',
  'tools.export': 'Quick picture (PNG)',
  'tools.exporting': 'Preparing the picture …',
  'tools.exported': 'Picture saved: {name}',
  'tools.exportFailed': 'The picture could not be made: {reason}',
  'tools.figure': 'Figure for publication',
  'tools.method': 'Method and sources',
  'tools.openControl': 'Open a control file',
  'tools.openFile': 'Open or check a file',
  'tools.openFileKinds': 'A control file, a scenario of your own, or a figure made here, to check it',
  'tools.theme': 'Theme',
  'tools.theme.auto': 'As the system',
  'tools.theme.light': 'Light',
  'tools.theme.dark': 'Dark',
  'tools.theme.neutral': 'Neutral: purple and orange',
} as const;
