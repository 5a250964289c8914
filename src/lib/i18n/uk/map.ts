import type { Translated } from '../catalogue';
import type { map as english } from '../en/map';

/** Texts of the map and its legend. */
export const map: Translated<typeof english> = {
  'map.failed': 'Цей браузер не може намалювати карту; ті самі числа є в таблицях.',
  'map.trouble': 'Щось на карті не вдалося показати; числа від цього не залежать.',

  'legend.label': 'Умовні позначення',
  'legend.empty': 'Нічого не показано.',
  'legend.notCounted': '{label} (не враховано)',
  'legend.pocketsCounted': '{label} (враховано лише відокремлені ділянки)',
};
