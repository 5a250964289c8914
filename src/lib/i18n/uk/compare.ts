import type { Translated } from '../catalogue';
import type { compare as english } from '../en/compare';

/** Texts of comparing two views. */
export const compare: Translated<typeof english> = {
  'compare.tool': 'Порівняти',
  'compare.title': 'Порівняння',
  'compare.close': 'Закрити',
  'compare.mode': 'Дві карти',
  'compare.swipe': 'зі шторкою',
  'compare.side': 'поруч',
  'compare.showDifference': 'Показати на картах, що різниться',
  'compare.swap': 'Поміняти А і Б місцями',
  'compare.a': 'А',
  'compare.b': 'Б',
  'compare.sideA': 'А, як на панелі',
  'compare.control': 'Б, контроль',
  'compare.builtin': '{date}, вбудовано',
  'compare.openFile': 'Відкрити інший файл…',
  'compare.proposals': 'Б, пропозиції',
  'compare.addProposal': 'Увімкнути…',
  'compare.noProposals': 'жодної: контроль як є',
  'compare.remove': 'Вимкнути в Б: {title}',
  'compare.removeShort': 'Вимкнути',
  'compare.more': 'У Б Росія утримує на {area} більше, ніж в А',
  'compare.less': 'У Б Росія утримує на {area} менше, ніж в А',
  'compare.equal': 'У Б Росія утримує стільки ж землі, скільки в А',
  'compare.nothing': 'Різниці немає: на обох картах кожна сторона утримує ту саму землю.',
  'compare.held': '{from} в А, {to} у Б: {area}',
  'compare.neither': 'жодна сторона',
  'compare.otherDays':
    'А показує {a}, Б — {b}. Частина різниці — те, що сталося між цими датами, частина — те, як проведено кожну лінію.',
  'compare.otherSources':
    'Обидві карти на {date}, але за різними джерелами. Різниться те, як ці джерела оцінюють і креслять.',
  'compare.dayNotKnown': 'Дата {side} невідома, тож те, що різниться, могло статися будь-коли.',
  'compare.caption': 'Утримує Росія в А та у Б, {unit}',
  'compare.unit': 'Одиниця',
  'compare.difference': 'Різниця',
  'compare.plusMinus': 'Невизначеність різниці',
  'compare.sameUnits': {
    one: 'Без різниці: {count} одиниця.',
    few: 'Без різниці: {count} одиниці.',
    many: 'Без різниці: {count} одиниць.',
    other: 'Без різниці: {count} одиниці.',
  },
  'compare.passings': 'Земля, яку утримує хтось інший',
  'compare.passingsNote':
    'Площі окремих частин наведено без ±: невизначеність стосується всієї утримуваної Росією площі, де похибки двох ліній частково взаємно знищуються.',
  'compare.inUnit': '{unit}: {area}',
  'compare.computing': 'Обчислюється різниця…',
  'compare.failed': 'Не вдалося обчислити різницю: {reason}',
  'compare.refused.pockets':
    'На кожній карті ділянки відокремлено від її власного основного масиву, тож порівняти ділянки двох карт не можна. Рахуйте всю землю або порівнюйте пропозиції на одній карті.',
  'compare.refused.nothing-in-a':
    'На карті А не позначено землі, яку тут вважають утримуваною Росією, тож порівнювати нічого.',
  'compare.refused.nothing-in-b':
    'На карті Б не позначено землі, яку тут вважають утримуваною Росією, тож порівнювати нічого.',
  'compare.divider': 'Межа між картою А і картою Б',
  'compare.dividerAt': 'А {a} %, Б {b} %',
  'compare.nameA': 'А: {what}',
  'compare.nameB': 'Б: {what}',
  'compare.withProposals': {
    one: '{count} пропозиція',
    few: '{count} пропозиції',
    many: '{count} пропозицій',
    other: '{count} пропозиції',
  },
  'compare.figuresOfA': 'Дані карти А; дані карти Б — у порівнянні.',
};
