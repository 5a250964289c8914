import { classNames, wordChange } from './change-words';
import type { Comparison, Quoted } from './claim-check';
import { isOpen, own, type OtherClaim, type Printer, type Wording } from './printer';

const MEASURES = {
  gain: 'A change over a period is not checked against one day’s map.',
  count: 'A count of regions is not an area; the map has nothing to set beside it.',
  length: 'A length or a distance is not checked against the map.',
  abroad: 'The land is outside Ukraine, and the map ends at its border.',
} as const;

const HOW: Readonly<Record<Comparison, string>> = {
  share: 'as a share of the area',
  remainder: 'as what it leaves to the other side',
  conversion: 'converted',
  repetition: 'as it is',
};

const ofWhole = (whole: Quoted, total: number, print: Printer): string =>
  whole.unit === 'km2' && whole.value === total
    ? 'it gives for the whole'
    : `that follow from ${print.reported(whole)}`;

const CONTRADICTS = {
  itself: 'The report contradicts itself',
  'rests-on': 'The report contradicts the one it rests on',
  'same-sentence': 'The sentence contradicts itself',
} as const;

const within = (other: OtherClaim): string => {
  if (other === undefined) return 'Inside the report';
  return other.why === 'rests-on' ? 'Read with the report it rests on,' : 'Inside the sentence';
};

/** Every reason in English. */
export const ENGLISH: Wording = {
  agrees: ({ reported, computed, rounding, doubt }, print) =>
    isOpen(reported)
      ? `${print.reported(reported)} agrees: the map gives ${print.computed(computed, reported.unit, doubt.plusMinus)}, ${doubt.plusMinus > 0 ? `with an uncertainty of ${print.doubt(doubt, reported.unit)}` : 'which no line of contact bounds'}.`
      : `${print.reported(reported)} agrees: the map gives ${print.computed(computed, reported.unit, doubt.plusMinus)}, within the report’s rounding (${print.rounding(rounding, reported.unit)})${doubt.plusMinus > 0 ? ` and the map’s uncertainty (${print.doubt(doubt, reported.unit)})` : '; no line of contact bounds it'}.`,
  differs: ({ reported, computed, rounding, doubt }, print) =>
    `${print.reported(reported)} differs: the map gives ${print.computed(computed, reported.unit, doubt.plusMinus)}, further off than the report’s rounding (${print.rounding(rounding, reported.unit)}) and the map’s uncertainty (${print.doubt(doubt, reported.unit)}) allow.`,
  'agrees-under': ({ reported, change, computed }, print) =>
    `${print.reported(reported)} agrees ${wordChange(change).en}: the map then gives ${print.computed(computed, reported.unit)}.`,
  'not-under': ({ reported, change, computed }, print) =>
    `${print.reported(reported)} does not agree ${wordChange(change).en}: that gives ${print.computed(computed, reported.unit)}.`,
  'outside-window': ({ asOf, snapshotDate, days }, print) =>
    `The claim is about ${print.date(asOf)} and the map shows ${print.date(snapshotDate)}, ${days} days apart; the map is used for seven days either side.`,
  'snapshot-undated': () => 'The loaded map carries no date, so it cannot be set beside a dated claim.',
  'map-too-coarse': ({ reported, doubt, rival, distance }, print) =>
    `The map cannot tell ${print.reported(reported)} from ${print.named(rival)}: they are ${print.distance(distance, reported.unit)} apart, and its own uncertainty is ${print.doubt(doubt, reported.unit)}.`,
  'within-map-uncertainty': ({ reported, computed, doubt }, print) =>
    `Map too coarse: it gives ${print.computed(computed, reported.unit, doubt.plusMinus)} for ${print.reported(reported)}, and its own uncertainty (${print.doubt(doubt, reported.unit)}) could account for the difference.`,
  unresolved: ({ reported, smallerKm2, doubtKm2 }, print) =>
    `Map too coarse: one side’s land there (${print.computed(smallerKm2, 'km2')} on this map) is smaller than the map’s uncertainty (${print.doubt(doubtKm2, 'km2')}), so it cannot refute ${print.reported(reported)}.`,
  'below-map-uncertainty': ({ reported, doubt }, print) =>
    `Map too coarse: its uncertainty (${print.doubt(doubt, reported.unit)}) is more than half of the land that ${reported.value === 0 ? 'it shows there' : `${print.reported(reported)} speaks of`}.`,
  'classes-not-drawn': ({ reported, classes, computed }, print) =>
    `${print.reported(reported)} counts classes that this map does not draw (${classNames(classes, 'en')}); without them it gives ${print.computed(computed, reported.unit)}.`,
  'out-of-scope': ({ reported }, print) =>
    `${print.reported(reported)} is of land that the chosen definition leaves out.`,
  'not-an-area': ({ measures }) => MEASURES[measures],
  'earlier-date': ({ reported, asOf }, print) =>
    `${print.reported(reported)} is of ${print.date(asOf)}, for which no map is loaded.`,
  'no-figure': () => 'The statement names land and gives no number.',
  unverified: () => 'The page that printed this was not seen; the figure is unverified.',
  'article-only': () => 'The figure is known from the article alone.',
  'date-estimated': () => 'The source shows no day for this; the date is an estimate.',
  outdated: () =>
    'The report repeats a number of an earlier time, so it is marked as out of date and no other report is judged by it.',
  'schematic-snapshot': ({ source }, print) =>
    `The control layer is schematic: a model drawn from facts, not a publisher’s assessment (${print.party(source)}).`,
  'report-consistent': ({ how, from, reported, expected, other }, print) =>
    `${within(other)} ${own(from, other, print)} and ${own(reported, other, print)} agree: the first, ${HOW[how]}, is ${print.computed(expected, reported.unit)}.`,
  'report-loose': ({ how, from, reported, expected, other }, print) =>
    `${within(other)} ${own(from, other, print)} and ${own(reported, other, print)} fit only loosely: the first, ${HOW[how]}, is ${print.computed(expected, reported.unit)}.`,
  'report-contradicts-itself': ({ how, from, reported, expected, other }, print) =>
    `${CONTRADICTS[other?.why ?? 'itself']}: ${own(from, other, print)}, ${HOW[how]}, is ${print.computed(expected, reported.unit)}, not ${own(reported, other, print)}.`,
  'parts-sum': ({ parts, sum, whole }, print) =>
    `The parts it names (${print.list(parts.map(print.reported))}) add up to ${print.computed(sum, 'km2')}, as ${print.reported(whole)} says.`,
  'parts-exceed': ({ parts, sum, total, whole }, print) =>
    `The parts it names (${print.citedAll(parts)}) add up to ${print.computed(sum, 'km2')}, more than the ${print.computed(total, 'km2')} ${ofWhole(whole, total, print)}.`,
  'parts-miss': ({ parts, sum, total, whole }, print) =>
    `The parts it names (${print.citedAll(parts)}) add up to ${print.computed(sum, 'km2')}, less than the ${print.computed(total, 'km2')} ${ofWhole(whole, total, print)}.`,
  'part-fits-whole': ({ part, total }, print) =>
    `${print.reported(part)} fits the parts together (${print.computed(total, 'km2')}): a total appears to be printed as if it were of each.`,
  'parts-unverified': ({ parts }, print) =>
    `Of these, ${print.list(parts.map(({ id }) => id))} ${parts.length === 1 ? 'is' : 'are'} unverified: the page was not seen, and the sum is no surer than its parts.`,
  'converted-as-length': ({ from, reported, right }, print) =>
    `${print.reported(reported)} is ${print.reported(from)} converted as if km² were km; square miles would be ${print.computed(right, 'sq-mi')}.`,
  derived: ({ reported, parts, sum, rounding }, print) =>
    `${print.reported(reported)} is derived by arithmetic, not measured: ${print.citedAll(parts)} of the published areas make ${print.computed(sum, 'km2')}. It is no more precise than they are, ${print.rounding(rounding, 'km2')}.`,
  'conversion-of': ({ reported, original, rounding }, print) =>
    `${print.reported(reported)} is ${print.cited(original)} converted; its last digits are not information, the original is rounded to ${print.rounding(rounding, 'km2')}.`,
  'misprint-of': ({ reported, original }, print) =>
    `${print.reported(reported)} looks like a misprint of ${print.cited(original)}: same land, same share, and one digit apart.`,
  'two-sources': ({ figures, parties }, print) =>
    `${parties.length === 2 ? 'Two' : 'Several'} sources in one sentence (${print.parties(parties)}), whose figures cannot all be right: ${print.list([...new Set(figures.map(print.reported))])}.`,
  'companion-omitted': ({ reported, party, companion }, print) =>
    `${print.party(party)} gave ${print.reported(reported)} together with ${print.reported(companion)} (${companion.id}), which is left out here.`,
  'credited-differently': ({ reported, other, parties }, print) =>
    `${print.reported(reported)} is credited here to ${print.party(parties[0])}; ${other.id} credits the same figure to ${print.party(parties[1])}.`,
  'attribution-not-found': ({ reported, party, foundIn, foundWith }, print) =>
    `${print.reported(reported)} is credited to ${print.party(party)}, whose own reports here do not give it; ${print.party(foundWith)} does (${foundIn.id}).`,
  'same-figure-other-land': ({ reported, original, party, units }, print) =>
    `${print.party(party)}, credited here, gave ${print.reported(reported)} for other land: ${print.units(units)} (${original.id}).`,
  'fits-another-subject': ({ reported, units, others }, print) =>
    `${print.reported(reported)} contradicts every other report on this land and fits reports on ${print.units(units)}: ${print.citedAll(others)}.`,
  rivals: ({ reported, others }, print) =>
    `Other reports on the same question as ${print.reported(reported)} give other figures: ${print.citedAll(others)}.`,
  'share-of-more': ({ reported, units }, print) =>
    `${print.reported(reported)} is a share of an area that also includes ${print.units(units)}, which the land held does not.`,
  'same-land-beyond': ({ other, units }, print) =>
    `${other.id} counts ${print.reported(other)}; ${print.units(units)} make the difference and are held already, so the land still demanded is the same.`,
};
