import { CRIMEA } from '../core/crimea-status';
import type { Language } from '../core/text';
import type { Holder } from '../core/units';

/** The words drawn on the map itself, and those of its controls. */
export interface MapWords {
  readonly mapLabel: string;
  readonly illustrative: string;
  /** On land that a person drew. */
  readonly own: string;
  readonly schematicOutline: string;
  readonly lineOfContact: string;
  readonly crimea: string;
  readonly crimeaStatus: string;
  /** Of two maps compared, as they are called, and who holds land on either. */
  readonly sides: { readonly a: string; readonly b: string };
  readonly holders: Readonly<Record<Holder, string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly toggleAttribution: string;
  /** How the scale prints its units, and what it is called. */
  readonly kilometres: string;
  readonly metres: string;
  readonly miles: string;
  readonly feet: string;
  readonly scale: string;
  /** How much the projection of the screen inflates areas, in short and in full; numbers come printed. */
  readonly inflation: (times: string) => string;
  readonly inflationAtCentre: (times: string) => string;
  readonly inflationAcross: (times: string) => string;
  readonly inflationElsewhere: string;
}

/** Words by language; a language without one of them does not compile. */
export const MAP_WORDS: Readonly<Record<Language, MapWords>> = {
  en: {
    mapLabel:
      'Map of Ukraine: who holds what, and what reported proposals would move. The Ledger tab holds the same as a table.',
    illustrative: 'illustrative',
    own: 'drawn by hand',
    schematicOutline: 'schematic outline',
    lineOfContact: 'Line of contact',
    crimea: CRIMEA.en.name,
    crimeaStatus: CRIMEA.en.status,
    sides: { a: 'A', b: 'B' },
    holders: { ukraine: 'Ukraine', russia: 'Russia', other: 'neither side' },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    toggleAttribution: 'Show or hide the sources of the map',
    kilometres: 'km',
    metres: 'm',
    miles: 'mi',
    feet: 'ft',
    scale: 'Scale at the middle of the map',
    inflation: (times) => `Mercator: areas ×${times}`,
    inflationAtCentre: (times) =>
      `The projection of the screen (Web Mercator) draws land at the middle of the map ${times} times as large as land at the equator.`,
    inflationAcross: (times) =>
      `Land at the upper edge is drawn ${times} times as large as the same area at the lower edge.`,
    inflationElsewhere: 'Printed areas are not measured on the screen: they are computed on the ellipsoid.',
  },
  uk: {
    mapLabel:
      'Карта України: хто що контролює і що змінили б повідомлені пропозиції. Те саме у вигляді таблиці є на вкладці з балансом.',
    illustrative: 'умовно',
    own: 'накреслено вручну',
    schematicOutline: 'схематичний контур',
    lineOfContact: 'Лінія зіткнення',
    crimea: CRIMEA.uk.name,
    crimeaStatus: CRIMEA.uk.status,
    sides: { a: 'А', b: 'Б' },
    holders: { ukraine: 'Україна', russia: 'Росія', other: 'жодна сторона' },
    zoomIn: 'Наблизити',
    zoomOut: 'Віддалити',
    toggleAttribution: 'Показати або сховати джерела карти',
    kilometres: 'км',
    metres: 'м',
    miles: 'милі',
    feet: 'фути',
    scale: 'Масштаб у центрі карти',
    inflation: (times) => `Меркатор: площі ×${times}`,
    inflationAtCentre: (times) =>
      `Проєкція екрана (вебпроєкція Меркатора) показує територію в центрі карти у ${times} раза більшою, ніж на екваторі.`,
    inflationAcross: (times) => `Біля верхнього краю територія у ${times} раза більша, ніж така сама біля нижнього.`,
    inflationElsewhere: 'Наведені площі не виміряно на екрані: їх обчислено на еліпсоїді.',
  },
};
