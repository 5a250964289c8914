import type { Translated } from '../catalogue';
import type { app as english } from '../en/app';

/** Texts of the frame of the page: title, panel, tabs, notices and what a screen reader is told. */
export const app: Translated<typeof english> = {
  'app.title': 'Хто що утримує в Україні та що змінила б кожна пропозиція',
  'app.shortTitle': 'Карта територіального контролю',
  'app.loading': 'Завантажуються межі та дані про контроль…',
  'app.computing': 'Обчислюється…',
  'app.notComputed': 'Не вдалося обчислити:',
  'app.failed': 'Не вдалося запустити карту',
  'app.loadingPart': 'Завантажується…',
  'app.partFailed': 'Цю частину сторінки не вдалося завантажити.',
  'app.reload': 'Перезавантажити сторінку',
  'app.skipToPanel': 'Перейти до панелі',

  'panel.label': 'Сценарії, баланс і заяви',
  'panel.open': 'Відкрити панель',
  'panel.close': 'Закрити панель',
  'panel.taller': 'Зробити панель вищою',
  'panel.shorter': 'Зробити панель нижчою',

  'tab.scenarios': 'Сценарії',
  'tab.ledger': 'Баланс',
  'tab.claims': 'Заяви',

  'notice.noTexts': 'Не вдалося завантажити тексти цією мовою: {language}.',
  'notice.again': 'Спробувати ще раз',
  'notice.dismiss': 'Закрити',
  'notice.link': 'Частину цього посилання не вдалося виконати',

  'problem.unknown-scenario': 'Сценарію «{value}» немає; його пропущено.',
  'problem.unknown-option': 'Параметра «{value}» немає; його пропущено.',
  'problem.option-out-of-range': 'Значення «{value}» для параметра «{name}» неможливе; використано {fallback}.',
  'problem.unknown-unit': 'Одиниці «{value}» немає; нічого не вибрано.',
  'problem.bad-value': 'Значення «{value}» для параметра «{name}» неможливе; використано {fallback}.',

  'live.scenarioOn': '{title}: увімкнено. {effect}',
  'live.scenarioOff': '{title}: вимкнено.',
  'live.controlOn': 'Поточний контроль показано.',
  'live.controlOff': 'Поточний контроль приховано.',
  'live.definition': 'Визначення змінено. {definition}.',
};
