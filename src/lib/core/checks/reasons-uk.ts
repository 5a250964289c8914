import { classNames, wordChange } from './change-words';
import type { Comparison, Quoted } from './claim-check';
import { isOpen, own, type OtherClaim, type Printer, type Wording } from './printer';

const MEASURES = {
  gain: 'Зміну за період не перевіряють за картою одного дня.',
  count: 'Кількість регіонів — не площа; карті нема з чим її порівняти.',
  length: 'Довжину чи відстань за картою не перевіряють.',
  abroad: 'Ця земля поза межами України, а карта закінчується на її кордоні.',
} as const;

const HOW: Readonly<Record<Comparison, string>> = {
  share: ' як частка площі',
  remainder: ', якщо відняти від цілого,',
  conversion: ' після переведення одиниць',
  repetition: '',
};

const ofWhole = (whole: Quoted, total: number, print: Printer): string =>
  whole.unit === 'km2' && whole.value === total
    ? `наведене для цілого: ${print.computed(total, 'km2')}`
    : `${print.computed(total, 'km2')}, що випливає з ${print.reported(whole)}`;

const CONTRADICTS = {
  itself: 'Повідомлення суперечить собі',
  'rests-on': 'Повідомлення суперечить тому, на яке спирається',
  'same-sentence': 'Речення суперечить собі',
} as const;

const within = (other: OtherClaim): string => {
  if (other === undefined) return 'Усередині повідомлення';
  return other.why === 'rests-on' ? 'Разом із повідомленням, на яке воно спирається,' : 'Усередині речення';
};

/** Every reason in Ukrainian. */
export const UKRAINIAN: Wording = {
  agrees: ({ reported, computed, rounding, doubt }, print) =>
    isOpen(reported)
      ? `${print.reported(reported)} збігається: карта дає ${print.computed(computed, reported.unit, doubt.plusMinus)}, ${doubt.plusMinus > 0 ? `невизначеність ${print.doubt(doubt, reported.unit)}` : 'лінії зіткнення там немає'}.`
      : `${print.reported(reported)} збігається: карта дає ${print.computed(computed, reported.unit, doubt.plusMinus)}, у межах округлення повідомлення (${print.rounding(rounding, reported.unit)})${doubt.plusMinus > 0 ? ` і невизначеності карти (${print.doubt(doubt, reported.unit)})` : '; лінії зіткнення там немає'}.`,
  differs: ({ reported, computed, rounding, doubt }, print) =>
    `${print.reported(reported)} відрізняється: карта дає ${print.computed(computed, reported.unit, doubt.plusMinus)}, тобто розбіжність більша, ніж допускають округлення повідомлення (${print.rounding(rounding, reported.unit)}) і невизначеність карти (${print.doubt(doubt, reported.unit)}).`,
  'agrees-under': ({ reported, change, computed }, print) =>
    `${print.reported(reported)} збігається, ${wordChange(change).uk}: тоді карта дає ${print.computed(computed, reported.unit)}.`,
  'not-under': ({ reported, change, computed }, print) =>
    `${print.reported(reported)} не збігається, ${wordChange(change).uk}: це дає ${print.computed(computed, reported.unit)}.`,
  'outside-window': ({ asOf, snapshotDate, days }, print) =>
    `Повідомлення стосується дати ${print.date(asOf)}, а карта — ${print.date(snapshotDate)} (різниця в днях: ${days}); карту застосовують у межах семи днів.`,
  'snapshot-undated': () => 'Завантажена карта не має дати, тож датоване повідомлення нема з чим порівняти.',
  'map-too-coarse': ({ reported, doubt, rival, distance }, print) =>
    `Карта не дає розрізнити ${print.reported(reported)} і ${print.named(rival)}: різниця між ними — ${print.distance(distance, reported.unit)}, а невизначеність самої карти — ${print.doubt(doubt, reported.unit)}.`,
  'within-map-uncertainty': ({ reported, computed, doubt }, print) =>
    `Карта надто груба: проти ${print.reported(reported)} вона дає ${print.computed(computed, reported.unit, doubt.plusMinus)}, і різницю може пояснити її власна невизначеність (${print.doubt(doubt, reported.unit)}).`,
  unresolved: ({ reported, smallerKm2, doubtKm2 }, print) =>
    `Карта надто груба: земля однієї зі сторін там (${print.computed(smallerKm2, 'km2')} на цій карті) менша за невизначеність карти (${print.doubt(doubtKm2, 'km2')}), тож спростувати ${print.reported(reported)} вона не може.`,
  'below-map-uncertainty': ({ reported, doubt }, print) =>
    `Карта надто груба: її невизначеність (${print.doubt(doubt, reported.unit)}) більша за половину самої площі${reported.value === 0 ? ', яку вона там показує' : ` ${print.reported(reported)}`}.`,
  'classes-not-drawn': ({ reported, classes, computed }, print) =>
    `${print.reported(reported)} охоплює класи, яких на цій карті немає (${classNames(classes, 'uk')}); без них вона дає ${print.computed(computed, reported.unit)}.`,
  'out-of-scope': ({ reported }, print) =>
    `${print.reported(reported)} стосується землі, яку обране визначення не охоплює.`,
  'not-an-area': ({ measures }) => MEASURES[measures],
  'earlier-date': ({ reported, asOf }, print) =>
    `${print.reported(reported)} стосується дати ${print.date(asOf)}, на яку карти не завантажено.`,
  'no-figure': () => 'У повідомленні названо землю, але не наведено числа.',
  unverified: () => 'Сторінки з цим числом не бачено; число не підтверджене.',
  'article-only': () => 'Число відоме лише зі статті.',
  'date-estimated': () => 'У джерелі день не вказано; дату оцінено приблизно.',
  outdated: () =>
    'Повідомлення повторює давніше число, тож його позначено як застаріле, і жодного іншого повідомлення за ним не оцінюють.',
  'schematic-snapshot': ({ source }, print) =>
    `Шар контролю схематичний: це модель, побудована за фактами, а не оцінка видавця (${print.party(source)}).`,
  'report-consistent': ({ how, from, reported, expected, other }, print) =>
    `${within(other)} ${own(from, other, print)} і ${own(reported, other, print)} узгоджені: перше число${HOW[how]} — це ${print.computed(expected, reported.unit)}.`,
  'report-loose': ({ how, from, reported, expected, other }, print) =>
    `${within(other)} ${own(from, other, print)} і ${own(reported, other, print)} узгоджені лише приблизно: перше число${HOW[how]} — це ${print.computed(expected, reported.unit)}.`,
  'report-contradicts-itself': ({ how, from, reported, expected, other }, print) =>
    `${CONTRADICTS[other?.why ?? 'itself']}: ${own(from, other, print)}${HOW[how]} — це ${print.computed(expected, reported.unit)}, а не ${own(reported, other, print)}.`,
  'parts-sum': ({ parts, sum, whole }, print) =>
    `Названі частини (${print.list(parts.map(print.reported))}) разом дають ${print.computed(sum, 'km2')}, як і сказано: ${print.reported(whole)}.`,
  'parts-exceed': ({ parts, sum, total, whole }, print) =>
    `Названі частини (${print.citedAll(parts)}) разом дають ${print.computed(sum, 'km2')}, більше, ніж ${ofWhole(whole, total, print)}.`,
  'parts-miss': ({ parts, sum, total, whole }, print) =>
    `Названі частини (${print.citedAll(parts)}) разом дають ${print.computed(sum, 'km2')}, менше, ніж ${ofWhole(whole, total, print)}.`,
  'part-fits-whole': ({ part, total }, print) =>
    `${print.reported(part)} відповідає всім частинам разом (${print.computed(total, 'km2')}): схоже, загальне число надруковано так, ніби воно стосується кожної.`,
  'parts-unverified': ({ parts }, print) =>
    `Не перевірено серед частин: ${print.list(parts.map(({ id }) => id))}; сторінок із ними не бачено, тож сума не надійніша за них.`,
  'converted-as-length': ({ from, reported, right }, print) =>
    `${print.reported(reported)} — це ${print.reported(from)}, переведені так, ніби км² — це км; у квадратних милях було б ${print.computed(right, 'sq-mi')}.`,
  derived: ({ reported, parts, sum, rounding }, print) =>
    `${print.reported(reported)} — це обчислення, а не вимір: ${print.citedAll(parts)} від опублікованих площ дають ${print.computed(sum, 'km2')}. Число не точніше за них: ${print.rounding(rounding, 'km2')}.`,
  'conversion-of': ({ reported, original, rounding }, print) =>
    `${print.reported(reported)} — це переведене ${print.cited(original)}; останні цифри нічого не означають, бо початкове число округлене до ${print.rounding(rounding, 'km2')}.`,
  'misprint-of': ({ reported, original }, print) =>
    `${print.reported(reported)} схоже на друкарську помилку в ${print.cited(original)}: та сама земля, та сама частка, різниця в одній цифрі.`,
  'two-sources': ({ figures, parties }, print) =>
    `В одному реченні поєднано ${parties.length === 2 ? 'два джерела' : 'кілька джерел'} (${print.parties(parties)}), числа яких не можуть бути всі правильними: ${print.list([...new Set(figures.map(print.reported))])}.`,
  'companion-omitted': ({ reported, party, companion }, print) =>
    `Першоджерело (${print.party(party)}) наводило ${print.reported(reported)} разом із ${print.reported(companion)} (${companion.id}), яке тут пропущено.`,
  'credited-differently': ({ reported, other, parties }, print) =>
    `Тут ${print.reported(reported)} приписано джерелу «${print.party(parties[0])}»; ${other.id} приписує те саме число джерелу «${print.party(parties[1])}».`,
  'attribution-not-found': ({ reported, party, foundIn, foundWith }, print) =>
    `${print.reported(reported)} приписано джерелу «${print.party(party)}», у власних повідомленнях якого тут цього числа немає; його наводить ${print.party(foundWith)} (${foundIn.id}).`,
  'same-figure-other-land': ({ reported, original, party, units }, print) =>
    `Джерело, на яке тут посилаються (${print.party(party)}), наводило ${print.reported(reported)} для іншої землі: ${print.units(units)} (${original.id}).`,
  'fits-another-subject': ({ reported, units, others }, print) =>
    `${print.reported(reported)} суперечить усім іншим повідомленням про цю землю й відповідає повідомленням про іншу: ${print.units(units)} — ${print.citedAll(others)}.`,
  rivals: ({ reported, others }, print) =>
    `Інші повідомлення на те саме запитання, що й ${print.reported(reported)}, наводять інші числа: ${print.citedAll(others)}.`,
  'share-of-more': ({ reported, units }, print) =>
    `${print.reported(reported)} — частка площі, яка охоплює ще й ${print.units(units)}, хоча утримувана земля їх не охоплює.`,
  'same-land-beyond': ({ other, units }, print) =>
    `${other.id} рахує ${print.reported(other)}; різницю становлять ${print.units(units)}, які вже утримують, тож земля, якої ще вимагають, та сама.`,
};
