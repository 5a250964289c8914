/** Texts of the pages for reading, and of the tour. */
export const pages = {
  'pages.title': 'About this map',
  'pages.chapters': 'Chapters',
  'pages.method': 'Method',
  'pages.sources': 'Sources and licences',
  'pages.changes': 'Corrections and changes',
  'pages.keys': 'Keyboard',
  'pages.terms': 'Terms',
  'pages.control': 'Control now shown: {source}.',
  'pages.sourcesCount': {
    one: '{count} publication, with what was seen of it.',
    other: '{count} publications, each with what was seen of it.',
  },
  'pages.changesEnglish': 'The list of changes is kept in English.',

  'tour.offer': 'First time here? A tour of three steps.',
  'tour.start': 'Show me',
  'tour.no': 'No, thanks',
  'tour.leave': 'End the tour',
  'tour.step': 'Step {step} of {steps}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.end': 'Done',
  'tour.1.title': 'Who holds what, and how sure',
  'tour.1.text':
    'The first lines of the panel say how much each side holds, on which day, by whose account, with the margin of error. A click or tap on the map opens the figures of an oblast. The line under the map says what is counted.',
  'tour.2.title': 'What a proposal would move',
  'tour.2.text':
    'Switch a proposal on: its land is hatched on the map, and the ledger sets before beside after. Switch two on, and what they have in common or contradict each other about is said in words.',
  'tour.2.try': 'Try it: {title}',
  'tour.3.title': 'Whether a report agrees',
  'tour.3.text':
    'Under claims, each reported figure stands beside the computed one, with the reason why they differ. Open a publisher’s control file, and everything is computed anew on it. Export a figure or share a link when you are done.',
  'tour.3.try': 'Open the claims',
} as const;
