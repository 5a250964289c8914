import type { Translated } from '../catalogue';
import type { definition as english } from '../en/definition';

/** Texts of the definition in force and its choices. */
export const definition: Translated<typeof english> = {
  'definition.label': 'Визначення',
  'definition.sentence': 'Утримуване Росією: {classes}',
  'definition.pocketsOnly': 'лише ділянки, відокремлені від основного масиву',
  'definition.crimeaIncluded': 'з Кримом і Севастополем',
  'definition.crimeaExcluded': 'без Криму й Севастополя',
  'definition.sharesOf.computed': 'частки від обчисленої площі',
  'definition.sharesOf.published': 'частки від опублікованої площі',
  'definition.undrawn': 'на цій карті не позначено: {classes}',
  'definition.nothingCounted':
    'На цій карті не позначено землі, яку тут вважають утримуваною Росією ({classes}), тож скільки її утримують, невідомо.',
  'definition.asOf': 'станом на {date}',
  'definition.asOfUnknown': 'дата невідома',
  'definition.onDay': 'станом на {date}',
  'definition.onMapShown': 'на показаній карті',
  'definition.builtin': 'вбудована модель',
  'definition.change': 'Змінити визначення й одиниці',
  'definition.counted': 'Вважати утримуваним Росією',
  'definition.scope': 'Охоплення',
  'definition.includeCrimea': 'Крим і Севастополь',
  'definition.shares': 'Частки від',
  'definition.computedArea': 'обчисленої площі',
  'definition.publishedArea': 'опублікованої площі',
  'definition.areas': 'Площі в',
  'definition.squareKilometres': 'км²',
  'definition.squareMiles': 'кв. милях',
  'definition.atLeastOne': 'Принаймні один клас завжди враховується.',
  'definition.land': 'Земля',
  'definition.landAll': 'усі утримувані Росією землі',
  'definition.landPockets': 'лише ділянки, відокремлені від основного масиву',
  'definition.landPocketsExplained': 'Основний масив тоді не зараховано жодній стороні.',

  'class.occupied': 'окуповане за оцінкою',
  'class.advance': 'просування за оцінкою',
  'class.contested': 'спірне',
  'class.claimed': 'заявлене, без оцінки',
  'class.occupied.explained': 'Російський контроль за оцінкою',
  'class.advance.explained': 'Просування за оцінкою, контроль не закріплено',
  'class.contested.explained': 'Невідомо або сіра зона',
  'class.claimed.explained': 'Заявлене Росією, без оцінки',

  'assumed.label': 'Припущене відхилення лінії в цьому файлі',
  'assumed.reset': 'Повернути звичні 0,5 км',
  'assumed.note': 'Припущено, а не виміряно: цей файл ні з чим не порівнювали.',
};
