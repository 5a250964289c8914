import type { Language } from '../core/text';

/** Words of the data files; everything else is in the interface's catalogue. Braces are filled in. */
export interface PublishWords {
  readonly model: string;
  readonly assessment: string;
  readonly measured: string;
  readonly assumed: string;
  readonly outward: string;
  readonly inward: string;
  readonly ledgerNote: string;
  readonly claimsNote: string;
  readonly statusQuo: string;
  readonly transferSource: string;
  readonly attribution: string;
  readonly licence: string;
  readonly licenceLoaded: string;
  readonly termsUnknown: string;
  readonly noVerdict: string;
  readonly notSeen: string;
  readonly noReviewPage: string;
  readonly intro: string;
  readonly filesTitle: string;
  readonly controlTitle: string;
  readonly definitionTitle: string;
  readonly measuring: string;
  readonly proposalsTitle: string;
  readonly proposal: string;
  readonly ownProposal: string;
  readonly ownSource: string;
  readonly chosen: string;
  readonly optionOn: string;
  readonly optionOff: string;
  readonly illustrative: string;
  readonly reviewsTitle: string;
  readonly madeWith: string;
  /** What each data file holds, by the end of its name. */
  readonly files: Readonly<
    Record<
      'ledger.csv' | 'ledger.md' | 'claims.csv' | 'claims.md' | 'areas.geojson' | 'state.json' | 'claim-reviews.jsonld',
      string
    >
  >;
}

/** Words by language; a language without one of them does not compile. */
export const WORDS: Readonly<Record<Language, PublishWords>> = {
  en: {
    model: 'Control: {source}, {asOf}; a model, not an assessment.',
    assessment: 'Control: {source}, {asOf}.',
    measured: 'The line is {deviation} off an independent line (root mean square, measured).',
    assumed: 'An error of the line of {deviation} (standard deviation) is assumed.',
    outward: 'On the mean it lies {offset} too far out, so Russian-held areas along it may be too high accordingly.',
    inward: 'On the mean it lies {offset} too far in, so Russian-held areas along it may be too low accordingly.',
    ledgerNote:
      '{control} {definition}. Areas computed on the WGS84 ellipsoid; ± is two standard deviations of the map’s line, with what the outlines of the units may miss.',
    claimsNote:
      '{control} {definition}. Computed on the WGS84 ellipsoid; ± is two standard deviations of the map’s line, with what the outlines of the units may miss.',
    statusQuo: 'Who holds what in Ukraine',
    transferSource: 'reported by {reportedBy}; computed on {control}',
    attribution: '© OpenStreetMap contributors (ODbL 1.0); Natural Earth; Territorial Control Map',
    licence:
      'Contains data under ODbL 1.0 (outlines, state border and coast: © OpenStreetMap contributors) and CC BY 4.0 (places: GeoNames; proposals and figures: Territorial Control Map). Keep these names when you pass it on.',
    licenceLoaded: '{licence} For the control file its publisher’s terms apply: {terms}.',
    termsUnknown: 'not known',
    noVerdict: 'The figure cannot be checked, so there is nothing to review.',
    notSeen: 'The report itself was not seen, so nothing can be said of who made the claim and where.',
    noReviewPage:
      'There are no reviews of claims (ClaimReview) here: a review names the page it stands on and its author, and none was given.',
    intro:
      'The data beside the picture. Every number was computed from geometry; none was typed in. Opening the address in state.json with the same control file shows the same map again.',
    filesTitle: 'Files',
    controlTitle: 'Control of territory',
    definitionTitle: 'Definition',
    measuring:
      'Areas are in km², computed on the WGS84 ellipsoid. Uncertainties span two standard deviations of the line, with what the outlines of the units may miss. What is not known is left empty.',
    proposalsTitle: 'Proposals',
    proposal: '{title}. Status: {status}. Proposed by: {proposer}. Reported by: {reportedBy}, {date}. {summary}',
    ownProposal: '{title}. A scenario of somebody’s own, last changed {date}: not a report.',
    ownSource: 'Source given: {source}',
    chosen: 'Chosen here: {label}, {value}.',
    optionOn: 'An option of the proposal, applied here: {label}.',
    optionOff: 'An option of the proposal, not applied here: {label}.',
    illustrative: 'No report drew this area, it only illustrates: {label}.{reason}',
    reviewsTitle: 'Claims without a review',
    madeWith: 'Made with Territorial Control Map {version}.',
    files: {
      'ledger.csv': 'what each side holds in each unit, before and after, km²',
      'ledger.md': 'the same as a table for pasting',
      'claims.csv': 'reported figures beside computed ones, a row a figure, in the unit its row names',
      'claims.md': 'the same as a table for pasting',
      'areas.geojson': 'units, classes of control, line of contact and transfers (RFC 7946)',
      'state.json': 'what was chosen, hash of the control snapshot, definition, versions and numbers',
      'claim-reviews.jsonld': 'reviews of claims for the page they will stand on (schema.org ClaimReview)',
    },
  },
  uk: {
    model: 'Контроль: {source}, {asOf}; модель, а не оцінка обстановки.',
    assessment: 'Контроль: {source}, {asOf}.',
    measured: 'Лінія відхиляється від незалежної на {deviation} (середнє квадратичне, виміряно).',
    assumed: 'Прийнято похибку лінії {deviation} (стандартне відхилення).',
    outward:
      'У середньому її зсунуто на {offset} назовні, тож утримувану Росією площу вздовж неї може бути відповідно завищено.',
    inward:
      'У середньому її зсунуто на {offset} всередину, тож утримувану Росією площу вздовж неї може бути відповідно занижено.',
    ledgerNote:
      '{control} {definition}. Площі обчислено на еліпсоїді WGS84; ± — два стандартні відхилення лінії на карті разом із можливою похибкою контурів одиниць.',
    claimsNote:
      '{control} {definition}. Обчислено на еліпсоїді WGS84; ± — два стандартні відхилення лінії на карті разом із можливою похибкою контурів одиниць.',
    statusQuo: 'Хто що утримує в Україні',
    transferSource: 'повідомляє {reportedBy}; обчислено за: {control}',
    attribution: '© учасники OpenStreetMap (ODbL 1.0); Natural Earth; Карта територіального контролю',
    licence:
      'Містить дані за ODbL 1.0 (контури, державний кордон і узбережжя: © учасники OpenStreetMap) і CC BY 4.0 (населені пункти: GeoNames; пропозиції та числа: Карта територіального контролю). Передаючи їх далі, зберігайте ці назви.',
    licenceLoaded: '{licence} Для файлу контролю діють умови його видавця: {terms}.',
    termsUnknown: 'невідомі',
    noVerdict: 'Число неможливо перевірити, тож оцінювати нічого.',
    notSeen: 'Самого повідомлення не бачено, тож не можна сказати, хто й де зробив цю заяву.',
    noReviewPage:
      'Розбору заяв (ClaimReview) тут немає: розбір називає сторінку, на якій стоїть, і свого автора, а їх не вказано.',
    intro:
      'Дані поруч із зображенням. Кожне число обчислено за геометрією, жодного не введено вручну. Адреса у файлі state.json разом із тим самим файлом контролю знову покаже ту саму карту.',
    filesTitle: 'Файли',
    controlTitle: 'Контроль над територією',
    definitionTitle: 'Визначення',
    measuring:
      'Площі в км², обчислені на еліпсоїді WGS84. Похибки охоплюють два стандартні відхилення лінії разом із можливою похибкою контурів одиниць. Невідоме лишено порожнім.',
    proposalsTitle: 'Пропозиції',
    proposal: '{title}. Статус: {status}. Пропонує: {proposer}. Повідомляє: {reportedBy}, {date}. {summary}',
    ownProposal: '{title}. Власний сценарій, востаннє змінено {date}: не повідомлення.',
    ownSource: 'Указане джерело: {source}',
    chosen: 'Вибрано тут: {label}, {value}.',
    optionOn: 'Варіант пропозиції, тут застосовано: {label}.',
    optionOff: 'Варіант пропозиції, тут не застосовано: {label}.',
    illustrative: 'Жодне повідомлення не окреслило цієї площі, вона лише умовна: {label}.{reason}',
    reviewsTitle: 'Заяви без розбору',
    madeWith: 'Зроблено за допомогою «Карти територіального контролю» {version}.',
    files: {
      'ledger.csv': 'що утримує кожна сторона в кожній одиниці, до й після, км²',
      'ledger.md': 'те саме таблицею для вставлення',
      'claims.csv': 'заявлені числа поруч з обчисленими, рядок на число, в одиниці, названій у рядку',
      'claims.md': 'те саме таблицею для вставлення',
      'areas.geojson': 'одиниці, класи контролю, лінія зіткнення й передання територій (RFC 7946)',
      'state.json': 'що було вибрано, хеш знімка контролю, визначення, версії та числа',
      'claim-reviews.jsonld': 'розбір заяв для сторінки, на якій він стоятиме (schema.org ClaimReview)',
    },
  },
};

/** A sentence with its braces filled in. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
