import type { Translated } from '../catalogue';
import type { tools as english } from '../en/tools';

/** Texts of the tools beside the map. */
export const tools: Translated<typeof english> = {
  'tools.label': 'Інструменти',
  'tools.language': 'Мова',
  'tools.export': 'Швидке зображення (PNG)',
  'tools.exporting': 'Готується зображення…',
  'tools.exported': 'Зображення збережено: {name}',
  'tools.exportFailed': 'Не вдалося створити зображення: {reason}',
  'tools.figure': 'Графіка для публікації',
  'tools.method': 'Метод і джерела',
  'tools.openControl': 'Відкрити файл контролю',
  'tools.openFile': 'Відкрити чи перевірити файл',
  'tools.openFileKinds': 'Файл контролю, власний сценарій або зроблена тут графіка, щоб перевірити її',
  'tools.theme': 'Тема',
  'tools.theme.auto': 'Як у системі',
  'tools.theme.light': 'Світла',
  'tools.theme.dark': 'Темна',
  'tools.theme.neutral': 'Нейтральна: фіолетовий і помаранчевий',
};
