import type { Translated } from '../catalogue';
import type { headline as english } from '../en/headline';

/** Texts of the headline above the panel. */
export const headline: Translated<typeof english> = {
  'headline.before': 'Хто що утримує',
  'headline.after': 'Якби ці пропозиції здійснилися',
  'headline.russia': 'Під контролем Росії',
  'headline.ukraine': 'Під контролем України',
  'headline.other': 'Жодна зі сторін',
  'headline.of': 'Усього: {scope}, {area}.',
  'headline.asOf': 'Станом на {date}, {plusMinus}.',
  'headline.asOfUnknown': 'Дата невідома, {plusMinus}.',
  'headline.modelled': 'Вбудована модель, а не знімання місцевості.',
  'headline.assessed': 'За даними: {source}.',
  'headline.assumedError': 'Похибка прийнята умовно: точність цього файлу ніхто не вимірював.',
  'headline.barLabel':
    'Утримує Україна {ukraine}, жодна зі сторін {other}, утримує Росія {russia}; разом {total}; похибка {plusMinus}',

  'scope.withCrimea': 'Україна з Кримом і Севастополем',
  'scope.withoutCrimea': 'Україна без Криму й Севастополя',
};
