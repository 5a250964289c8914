import type { Translated } from '../catalogue';
import type { share as english } from '../en/share';

/** Texts of sharing what is shown: link, citation, embedding, and links made with other data. */
export const share: Translated<typeof english> = {
  'share.title': 'Поділитися',
  'share.close': 'Закрити',
  'share.copy': 'Копіювати',
  'share.copied': 'Скопійовано',
  'share.copyFailed': 'Браузер не дозволив копіювати: виділіть текст і скопіюйте його самі.',
  'share.linkTitle': 'Посилання',
  'share.linkLabel': 'Посилання на показане зараз',
  'share.linkNote':
    'Посилання містить пропозиції, визначення, ділянку карти й відбиток даних. Якщо дані відтоді змінилися, воно скаже про це, перш ніж показати інші числа.',
  'share.linkFile':
    'Воно веде до чисел за файлом контролю, який є лише в цьому браузері. Читачів попросять відкрити: {source}, {date}.',
  'share.linkLong':
    'У посиланні {length} знаків. Деякі поштові програми й месенджери обрізають посилання, довші за 2000 знаків; випробуйте його там, де хочете ним скористатися.',
  'share.linkWithout':
    'Не ввійшло до посилання, бо зробило б його задовгим: {names}. Збережіть це як файли й надішліть разом із посиланням.',
  'share.citationTitle': 'Цитування',
  'share.citationLabel': 'Бібліографічний опис ({language})',
  'share.citation': '{title} // {site}. {control}. {definition}. {sources}URL: {url} (дата звернення: {date}).',
  'share.citationControl': 'Контроль: {snapshot}',
  'share.citationSources': 'Пропозиції за повідомленнями: {publishers}. ',
  'share.viewOne': '{title} — що перейшло б під інший контроль',
  'share.viewTwo': '«{first}» і «{second}» — що перейшло б під інший контроль',
  'share.viewMany': {
    one: 'Що змінила б {count} оприлюднена пропозиція',
    few: 'Що змінили б разом {count} оприлюднені пропозиції',
    many: 'Що змінили б разом {count} оприлюднених пропозицій',
    other: 'Що змінили б разом {count} оприлюдненої пропозиції',
  },
  'share.viewCompared': 'Хто що утримує в Україні: порівняння. {a}. {b}',
  'share.viewControl': 'Хто що утримує в Україні',
  'share.embedTitle': 'Вбудовування',
  'share.embedLabel': 'HTML для вашої сторінки',
  'share.embedNote':
    'Карта без панелей, із заголовком, легендою, датою та джерелом. Вона прокручується разом зі сторінкою, а масштаб змінюють із Ctrl або двома пальцями.',
  'share.embedFile':
    'Числа за файлом контролю, який є лише в цьому браузері, вбудувати не можна: читачі не мають цього файлу. Натомість експортуйте зображення.',
  'share.embedPreview': 'Відкрити вбудований вигляд',
  'share.embedLanguage': 'Мова',
  'share.embedTheme': 'Тема',
  'share.embedHeight': 'Висота, пікс.',
  'share.embedPicture': 'Із зображенням для читачів без скриптів',
  'share.embedPictureNote': 'Експортуйте зображення як {name} і покладіть його поруч зі своєю сторінкою.',
  'share.embedCaption': '{title}. {control}. {definition}. {sources}',
  'share.embedOpen': 'Відкрити повну карту',

  'version.ready': 'Нова версія карти готова',
  'version.explained':
    'Якщо застосувати її зараз, карта завантажиться наново: показане залишиться, але фігуру, яку ви малюєте, і файл, який не вдалося зберегти в цьому браузері, буде втрачено. Інакше її буде застосовано, щойно закриєте всі вікна карти.',
  'version.use': 'Застосувати зараз',
  'version.later': 'Пізніше',

  'absent.file': 'Це посилання створено з файлом контролю, який тут не відкрито',
  'absent.changed': 'Це посилання створено з іншими даними',
  'absent.fileExplained':
    'Воно веде до чисел за одним певним файлом; інший дав би інші числа, тому поки що нічого не показано.',
  'absent.changedExplained':
    'Знімок контролю, контури або пропозиції, до яких воно веде, відтоді виправлено, тож числа були б не ті, якими поділилися. Зміни перелічено у виправленнях.',
  'absent.needed.file': 'Потрібно: {name}, {date}',
  'absent.needed.changed': 'Створено з попереднім станом даних: {name}, {date}',
  'absent.fingerprint': 'відбиток {id}',
  'absent.nameNotKnown': 'файл, назви якого посилання не містить',
  'absent.open': 'Відкрити цей файл',
  'absent.builtin': 'Натомість показати вбудовану модель',
  'absent.present': 'Показати теперішні дані',
  'absent.otherFile': 'Посилання створено не з тим файлом, який відкрито: числа можуть відрізнятися.',
};
