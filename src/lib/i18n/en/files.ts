/** Texts of control files a person opens. */
export const files = {
  'file.title': 'Control file',
  'file.reading': 'Reading {name} …',
  'file.loaded': 'Now showing {source}, {date}. Every scenario, ledger row and verdict is recomputed on it.',
  'file.dateNotKnown': 'date not known',
  'file.failed': '{name} was not opened and nothing has changed.',
  'file.notes': 'What was done to the file',
  'file.back': 'Back to the built-in model',
  'file.kept': 'Kept in this browser until removed',
  'file.notKept': 'This browser would not keep the file: it is used now, and will be gone after a reload.',
  'file.notRemoved':
    '{name} is not used any more, but this browser would not remove it: it will be back after a reload.',
  'file.notKeptShort': 'until a reload',
  'file.removeShort': 'Remove',
  'file.remove': 'Remove {name}',
  'file.unreadableTitle': 'What was kept here could not be read',
  'file.unreadable.files':
    'Control files you opened on an earlier visit are missing now, because the browser could not read them.',
  'file.unreadable.own':
    'Scenarios of your own that you saved on an earlier visit are missing now, because the browser could not read them.',
  'file.unreadable.explained': 'Nothing was removed. Reload the page to try again.',
  'file.whichDay': 'Which day does the file show?',
  'file.setDay': 'Set the date',

  'files.title': 'Control files',
  'files.explained':
    'Files you opened stay in this browser, and nowhere else, until you remove them. Switch between them, and everything is computed anew on the one that is shown. A figure made here is checked, and a scenario file opened, by dropping it on the map.',
  'files.builtin': 'built in',
  'files.kept': 'kept in this browser',
  'files.show': 'Show',
  'files.shown': 'Shown',
  'files.dropped': 'left out {area}',
  'files.repaired': 'changed by repairs {area}',
  'files.outside': 'outside the borders {area}',
  'files.asItIs': 'Nothing measurable was left out or repaired',
} as const;
