import type { Translated } from '../catalogue';
import type { inspector as english } from '../en/inspector';

/** Texts of the card of one unit. */
export const inspector: Translated<typeof english> = {
  'inspector.label': 'Показники: {unit}',
  'inspector.close': 'Закрити',
  'inspector.place': '{place}: {held} {when}.',
  'inspector.placeFromLine': '{place}: {held} {when}, близько {distance} від лінії зіткнення.',
  'inspector.placeNearLine': '{place}: {held} {when}, але так близько до лінії зіткнення, що карта може помилятися.',
  'inspector.heldByUkraine': 'під контролем України',
  'inspector.area': 'Площа',
  'inspector.published': 'опубліковано {area}',
  'inspector.computed': 'обчислено {area}',
  'inspector.held': 'Утримується',
  'inspector.before': 'Утримується {when}',
  'inspector.reportedUkraine': 'Повідомляють: під контролем України',
  'inspector.reportedRussia': 'Повідомляють: під контролем Росії',
  'inspector.uncertainty': 'Похибка площі під контролем Росії {when}: {plusMinus}',
  'inspector.moreReports': {
    one: 'ще {count} повідомлення',
    few: 'ще {count} повідомлення',
    many: 'ще {count} повідомлень',
    other: 'ще {count} повідомлення',
  },
  'inspector.swaps': 'У пропозиціях',
  'inspector.swapReported': 'заявлено {area}',
  'inspector.swapComputed': 'обчислено {area}',
  'inspector.moreProposals': {
    one: 'ще {count} пропозиція',
    few: 'ще {count} пропозиції',
    many: 'ще {count} пропозицій',
    other: 'ще {count} пропозиції',
  },
  'inspector.schematic': 'Цей контур схематичний.',
  'inspector.outOfScope': 'Чинне визначення цю одиницю не враховує.',
};
