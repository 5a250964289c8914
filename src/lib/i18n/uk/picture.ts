import type { Translated } from '../catalogue';
import type { picture as english } from '../en/picture';

/** Texts of the exported picture. */
export const picture: Translated<typeof english> = {
  'picture.control': 'Контроль: {snapshot}',
  'picture.titleControl': 'Хто що утримує в Україні, {date}',
  'picture.titleUndated': 'Хто що утримує в Україні',
  'picture.titleScenarios': '{scenarios}: що перейшло б під інший контроль',
  'picture.titleMany': {
    one: 'Що змінила б {count} оприлюднена пропозиція',
    few: 'Що змінили б разом {count} оприлюднені пропозиції',
    many: 'Що змінили б разом {count} оприлюднених пропозицій',
    other: 'Що змінили б разом {count} оприлюдненої пропозиції',
  },
  'picture.dekControl': '{scope}. Поточний контроль, без жодної пропозиції.',
  'picture.dekScenarios': '{scope}. Оприлюднені пропозиції, а не події: {proposals}.',
  'picture.proposal': '{title} (повідомляє {publisher}, {date}; {status})',
  'picture.ukraineChange': 'Зміна площі під контролем України',
  'picture.russiaChange': 'Зміна площі під контролем Росії',
  'picture.otherChange': 'Зміна площі без контролю сторін',
  'picture.russiaAfter': 'Під контролем Росії після',
  'picture.exchange': 'км², які залишила б Україна, за кожен отриманий км²',
  'picture.projection': 'Вебмеркатор, що збільшує північ; площі обчислено на еліпсоїді, а не на екрані.',
  'picture.sources': 'Джерела: {sources}',
  'picture.licence':
    'Контури © учасники OpenStreetMap (ODbL) і Natural Earth; населені пункти GeoNames (CC BY 4.0). Карта територіального контролю.',
};
