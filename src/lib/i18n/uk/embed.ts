import type { Translated } from '../catalogue';
import type { embed as english } from '../en/embed';

/** Texts of the embedded view. */
export const embed: Translated<typeof english> = {
  'embed.open': 'Відкрити повну карту',
  'embed.source': 'Джерело: Карта територіального контролю; {control}.',
  'embed.reports': 'Пропозиції за повідомленнями: {publishers}.',
  'embed.notEvents': 'Оприлюднені пропозиції, а не події.',
  'embed.absent':
    'Цю карту створено з іншими даними, ніж теперішні, тому вона не показує чисел. На повній карті сказано, з якими саме.',
  'embed.incomplete':
    'Частину посилання на цю карту не вдалося виконати, тож вона може показувати не все, що мало бути. На повній карті сказано, чого бракує.',
  'embed.notComputed': 'Числа обчислити не вдалося.',
  'embed.gestures': 'Щоб змінити масштаб карти, прокручуйте з натиснутою клавішею Ctrl',
  'embed.gesturesMac': 'Щоб змінити масштаб карти, прокручуйте з натиснутою клавішею ⌘',
  'embed.gesturesTouch': 'Рухайте карту двома пальцями',
};
