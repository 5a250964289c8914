import type { Translated } from '../catalogue';
import type { files as english } from '../en/files';

/** Texts of control files a person opens. */
export const files: Translated<typeof english> = {
  'file.title': 'Файл контролю',
  'file.reading': 'Читається {name}…',
  'file.loaded':
    'Тепер показано: {source}, {date}. Кожен сценарій, рядок балансу й висновок переобчислено за цим файлом.',
  'file.dateNotKnown': 'дата невідома',
  'file.failed': '{name} не відкрито, нічого не змінилося.',
  'file.notes': 'Що зроблено з файлом',
  'file.back': 'Повернутися до вбудованої моделі',
  'file.kept': 'Зберігаються в цьому браузері, доки не вилучите',
  'file.notKept':
    'Браузер відмовився зберегти файл: зараз він використовується, але після перезавантаження сторінки зникне.',
  'file.notKeptShort': 'до перезавантаження',
  'file.removeShort': 'Вилучити',
  'file.remove': 'Вилучити {name}',
  'file.whichDay': 'Який день показує файл?',
  'file.setDay': 'Указати дату',

  'files.title': 'Файли контролю',
  'files.explained':
    'Відкриті вами файли лежать у цьому браузері й більше ніде, доки ви їх не вилучите. Перемикайтеся між ними, і все буде переобчислено за показаним.',
  'files.builtin': 'вбудовано',
  'files.kept': 'зберігається в цьому браузері',
  'files.show': 'Показати',
  'files.shown': 'Показано',
  'files.dropped': 'відкинуто {area}',
  'files.repaired': 'змінено виправленнями {area}',
  'files.outside': 'поза кордонами {area}',
  'files.asItIs': 'Нічого вимірного не відкинуто й не виправлено',
};
