/** Texts of sharing what is shown: link, citation, embedding, and links made with other data. */
export const share = {
  'share.title': 'Share',
  'share.close': 'Close',
  'share.copy': 'Copy',
  'share.copied': 'Copied',
  'share.copyFailed': 'The browser did not allow copying: select the text and copy it yourself.',
  'share.linkTitle': 'Link',
  'share.linkLabel': 'Link to what is shown now',
  'share.linkNote':
    'The link holds the proposals, the definition, the section of the map, and a fingerprint of the data. Opened when the data have changed, it says so before it shows other numbers.',
  'share.linkFile':
    'It leads to figures of a control file that is only in this browser. Readers are asked to open {source}, {date}.',
  'share.linkLong':
    'The link has {length} characters. Some mail and chat programs cut links of more than 2,000; try it where you mean to use it.',
  'share.linkWithout':
    'Not in the link, which they would make too long: {names}. Save them as files and send those along.',
  'share.citationTitle': 'Citation',
  'share.citationLabel': 'Citation in {language}',
  'share.citation': '{site}. {title}. {control}; {definition}. {sources}{url} Accessed {date}.',
  'share.citationControl': 'Control: {snapshot}',
  'share.citationSources': 'Proposals as reported by {publishers}. ',
  'share.viewOne': '{title}: what would change hands',
  'share.viewTwo': '“{first}” and “{second}”: what would change hands',
  'share.viewMany': {
    one: 'What {count} reported proposal would change',
    other: 'What {count} reported proposals would change together',
  },
  'share.viewCompared': 'Who holds what in Ukraine: a comparison. {a}. {b}',
  'share.viewControl': 'Who holds what in Ukraine',
  'share.embedTitle': 'Embed',
  'share.embedLabel': 'HTML for your page',
  'share.embedNote':
    'A map without panels, with title, legend, date and source. It scrolls with your page, and takes Ctrl or two fingers to zoom.',
  'share.embedFile':
    'Figures of a control file that is only in this browser cannot be embedded: readers do not have the file. Export a figure instead.',
  'share.embedPreview': 'Open the embedded view',
  'share.embedLanguage': 'Language',
  'share.embedTheme': 'Theme',
  'share.embedHeight': 'Height, px',
  'share.embedPicture': 'With a picture for readers without scripts',
  'share.embedPictureNote': 'Export the figure as {name} and put it beside your page.',
  'share.embedCaption': '{title}. {control}; {definition}. {sources}',
  'share.embedOpen': 'Open the full map',

  'version.ready': 'A new version of the map is ready',
  'version.explained':
    'Used now, it loads the map anew: what you see stays, but a shape you are drawing is lost, and so is a file that could not be kept in this browser. Otherwise it is used once all windows of the map are closed.',
  'version.use': 'Use it now',
  'version.later': 'Later',

  'absent.file': 'This link was made with a control file that is not open here',
  'absent.changed': 'This link was made with other data',
  'absent.fileExplained':
    'It leads to the figures of one file, and another would give other numbers, so nothing is shown yet.',
  'absent.changedExplained':
    'The control snapshot, the outlines or the proposals it leads to were corrected since, so its figures would not be the ones that were shared. What changed is listed under corrections.',
  'absent.needed.file': 'Needed: {name}, {date}',
  'absent.needed.changed': 'Made with an earlier state of: {name}, {date}',
  'absent.fingerprint': 'fingerprint {id}',
  'absent.nameNotKnown': 'a file whose name the link does not say',
  'absent.open': 'Open that file',
  'absent.builtin': 'Show the built-in model instead',
  'absent.present': 'Show the present data',
  'absent.otherFile': 'The link was made with another file than the one opened: its numbers may differ.',
} as const;
