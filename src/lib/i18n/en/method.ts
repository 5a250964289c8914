/** Texts of the method, its sources and the working of an uncertainty. */
export const method = {
  'method.title': 'Method and sources',
  'method.close': 'Close',
  'method.countedTitle': 'What is counted',
  'method.counted':
    'A control snapshot says who is assessed to hold what on one date. The definition in force says which of its classes count as Russian-held. Land that no class covers is held by Ukraine; contested land is counted for neither side. Crimea and Sevastopol are inside Ukraine (UN General Assembly resolution 68/262) and can be left out of the totals.',
  'method.areaTitle': 'How areas are measured',
  'method.area':
    'On the WGS84 ellipsoid, by mapping latitudes to authalic latitudes. Edges are straight in longitude and latitude. In every unit, Ukraine-held, Russian-held and other land add up to the unit’s area.',
  'method.uncertaintyTitle': 'How sure',
  'method.measured': 'Both figures were measured against an independent line.',
  'method.assumed': 'Both figures are assumed: this file was not measured against another.',
  'method.verdictTitle': 'How reports are checked',
  'method.verdict':
    'Each reported figure is computed by geometry, by its own percentage, and within the report. It agrees when the difference is within its own rounding and the uncertainty of the computed figure. Where the map is too coarse to decide, it cannot be checked: a worse map never makes a report agree.',
  'method.snapshotTitle': 'The control snapshot shown',
  'method.asOf': 'As of {date}.',
  'method.dataTitle': 'Data and licences',
  'method.data.outlines':
    'Outlines of units: Natural Earth (public domain) and © OpenStreetMap contributors (ODbL 1.0)',
  'method.data.areas': 'Published areas: the official areas as listed in public reference works',
  'method.data.basemap': 'Neighbours, seas, rivers and lakes: Natural Earth (public domain)',
  'method.data.places': 'Settlements: GeoNames (CC BY 4.0)',
  'method.data.reports': 'Reported figures and proposals: the publications listed below',
  'method.data.model':
    'ODbL 1.0 (borders and coast from OpenStreetMap); settlements from GeoNames, CC BY 4.0, and OCHA, CC BY-IGO',
  'method.sourcesTitle': 'Publications',
  'method.disclaimerTitle': 'Boundaries',
  'method.disclaimer':
    'Boundaries follow the internationally recognised borders of Ukraine. Layers show reported proposals and assessments; showing them implies no endorsement of any claim to territory.',

  'access.read': 'read',
  'access.read-in-copy': 'read in a re-publication',
  'access.article-only': 'named in the article only',
  'access.unverified': 'not seen',

  'working.after':
    'If the proposals switched on were carried out: {held}, {plusMinus}; {share}. The working is of what is held before them; where a proposal moves land, its own border, which is named or drawn, takes the place of the line of contact.',
  'working.how': 'How sure, with the numbers',
  'working.howOf': '±{plusMinus} for {unit}: how it is computed',
  'working.front': 'Front',
  'working.pockets': 'Detached pockets',
  'working.together': 'Together',
  'working.printed': 'Printed, rounded up to one digit',
  'working.worst': 'Worst case, the whole line shifted one way',
  'working.least':
    'Less than a line 0.5 km off would give; for verdicts every map is credited with at least {plusMinus}.',
  'working.noLine': 'No line of contact bounds this area.',
  'working.outline': 'Outlines: by the share by which each unit’s outline misses its published area',
  'working.tooHigh': 'Besides, it may lie too high: the line was measured to lie that far outward on the mean',
  'working.tooLow': 'Besides, it may lie too low: the line was measured to lie that far off to one side on the mean',
  'working.formula':
    '2 × deviation × √(length of the line × distance over which its error persists), and the outlines of the units, which are drawn otherwise than the areas that are published. A shift of the whole line to one side does not average out, so it stands by itself.',
} as const;
