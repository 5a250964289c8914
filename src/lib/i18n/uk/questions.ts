import type { Translated } from '../catalogue';
import type { questions as english } from '../en/questions';

/** Texts of the reports on one question side by side. */
export const questions: Translated<typeof english> = {
  'question.choose': 'Питання',
  'question.title': '{land}: скільки утримує Росія?',
  'question.computed': 'Обчислено:',
  'question.ofPublished': 'опублікованої площі',
  'question.ofComputed': 'обчисленої площі',
  'question.range': 'за всіх визначень, із невизначеністю',
  'question.axis': 'Вісь — частка опублікованої площі; риска — те, що допускає округлення повідомлення.',
  'question.mark.direct': 'утримуване Росією, як повідомлено',
  'question.mark.subtracted': 'відняте утримуване Україною',
  'question.mark.pockets': 'лише відокремлені ділянки',
  'question.mark.computed': 'обчислений діапазон',
  'question.thisOne':
    'Велика позначка — це повідомлення. Зафарбована: утримуване Росією, як повідомлено; порожня: відняте утримуване Україною.',
  'question.near': 'У межах семи днів від дати карти',
  'question.far': 'Інші дати, з картою не порівнювані',
  'question.strip': {
    one: '{count} повідомлення: {reported}. Обчислено: {computed}.',
    few: '{count} повідомлення: {reported}. Обчислено: {computed}.',
    many: '{count} повідомлень: {reported}. Обчислено: {computed}.',
    other: '{count} повідомлення: {reported}. Обчислено: {computed}.',
  },
  'question.none': 'На це питання не відповідає жодне повідомлення.',
  'question.separates': 'Що їх розділяє',
  'question.computedUnder': 'Обчислено за кожного визначення',
  'question.table': 'Те саме таблицею',
  'question.publisher': 'Видання',
  'question.date': 'Дата',
  'question.share': 'Утримує Росія',
  'question.allows': 'Округлення допускає',
  'question.counts': 'Що враховано',
};
