import type { Translated } from '../catalogue';
import type { claims as english } from '../en/claims';

/** Texts of the claims and their verdicts. */
export const claims: Translated<typeof english> = {
  'claims.caption': 'Заявлене й обчислене',
  'claims.reported': 'Заявлено',
  'claims.computed': 'Обчислено',
  'claims.difference': 'Різниця',
  'claims.more': 'Ще підстави',
  'claims.differenceExplained': 'Заявлене мінус обчислене',
  'claims.verdict': 'Висновок',
  'claims.filterVerdict': 'Висновок',
  'claims.filterUnit': 'Одиниця',
  'claims.filterText': 'Пошук заяв',
  'claims.all': 'Усі',
  'claims.shown': {
    one: '{count} заява з {total}',
    few: '{count} заяви з {total}',
    many: '{count} заяв з {total}',
    other: '{count} заяви з {total}',
  },
  'claims.noneFound': 'Жодна заява не відповідає цим фільтрам.',
  'claims.clear': 'Скинути фільтри',
  'claims.source': 'Джерело',
  'claims.date': 'число на {date}',
  'claims.method.geometry': 'за геометрією',
  'claims.method.percentage': 'за відсотком',
  'claims.method.inside-report': 'усередині повідомлення',
  'claims.onPublished': '{method}, за опублікованими площами',
  'claims.tolerance': 'допуск {tolerance}',
  'claims.notComputed': 'не обчислено',
  'claims.byClaim': 'Заяви',
  'claims.byQuestion': 'Питання',
  'claims.method.schematic': 'за геометрією, схематична мапа',
  'claims.schematic':
    'Вбудована мапа — схематична модель, а не знімання: її числа такі ж приблизні, як указана невизначеність.',

  'verdict.agrees': 'збігається',
  'verdict.agrees-under-another-definition': 'збігається за іншого визначення',
  'verdict.differs': 'відрізняється',
  'verdict.inconsistent': 'суперечить собі',
  'verdict.cannot-check': 'перевірити неможливо',

  'confidence.read': 'прочитано в джерелі',
  'confidence.read-in-copy': 'прочитано в передруку',
  'confidence.article-only': 'лише в статті',
  'confidence.unverified': 'не перевірено',

  'why.title': 'Чому вони різняться',
  'why.date': 'Дата',
  'why.definition': 'Визначення',
  'why.scope': 'Обсяг',
  'why.boundary': 'Межі',
  'why.geodesy': 'Геодезія',
  'why.rounding': 'Округлення',
  'why.unexplained': 'Не пояснено',
  'why.sum': 'Разом {gap}: заявлено {reported}, обчислено {computed}.',
};
