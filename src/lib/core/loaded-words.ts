import type { Bilingual, Language } from './text';

/** A word or phrase that takes sides, as the body of a regular expression, and what to say instead. */
export interface LoadedWord {
  readonly pattern: string;
  readonly suggestion: string;
  readonly reason: Bilingual;
  /** Capitals matter. */
  readonly keepsCase?: boolean;
}

const REASONS = {
  judges: {
    en: 'It judges the change of control; the map shows only who holds what.',
    uk: 'Слово оцінює зміну контролю; карта показує лише, хто що утримує.',
  },
  law: {
    en: 'In law it means a transfer of sovereignty; the reports are about control.',
    uk: 'У праві це означає передання суверенітету; повідомлення стосуються контролю.',
  },
  side: {
    en: 'It is the term of one side of the war.',
    uk: 'Це термін однієї зі сторін війни.',
  },
  insult: {
    en: 'It belittles people; name the state or its forces.',
    uk: 'Слово принижує людей; назвіть державу або її війська.',
  },
  name: {
    en: 'It follows the Russian name; the official one is Ukrainian.',
    uk: 'Це російська форма назви; офіційна назва українська.',
  },
  renamed: {
    en: 'The town was officially renamed in 2016.',
    uk: 'Місто офіційно перейменовано у 2016 році.',
  },
  state: {
    en: 'Ukraine is a state; this form is used of regions.',
    uk: 'Україна — держава; так кажуть про регіони.',
  },
  vague: {
    en: 'It leaves out who is at war with whom.',
    uk: 'Це приховує, хто з ким воює.',
  },
  spelling: {
    en: 'Names of states begin with a capital; a small letter is a judgement.',
    uk: 'Назви держав пишуть з великої літери; мала літера — це оцінка.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type ReasonId = keyof typeof REASONS;

function words(reason: ReasonId, entries: Readonly<Record<string, string>>): readonly LoadedWord[] {
  return Object.entries(entries).map(([pattern, suggestion]) => ({ pattern, suggestion, reason: REASONS[reason] }));
}

/** Words that take sides, by the language of the text. */
export const LOADED_WORDS: Readonly<Record<Language, readonly LoadedWord[]>> = {
  en: [
    ...words('judges', {
      'liberat(?:e|es|ed|ing|ion)': 'passed to … control',
      'land[ -]grab(?:s|bing)?': 'occupation; change of control',
      '(?:giv(?:e|es|ing|en)|gave) away': 'leave; withdraw from',
      'giveaways?': 'withdrawal; change of control',
      'surrender(?:s|ed|ing)?': 'withdraw from; leave',
      'capitulat(?:e|es|ed|ing|ion)': 'withdraw from; withdrawal',
      '(?:steal|steals|stealing|stole|stolen)': 'occupied; held by Russia',
      'betray(?:s|ed|ing|al)?': 'leave; withdrawal',
      'conquer(?:s|ed|ing)?|conquests?': 'occupied; taken under control',
    }),
    ...words('law', {
      'ced(?:e|es|ed|ing)|cessions?': 'would pass to Russian control',
      'hand(?:s|ed|ing)? over|handovers?': 'would pass to … control',
    }),
    ...words('side', {
      'special (?:military )?operation|SMO': 'full-scale invasion; war',
      'reunif(?:y|ies|ied|ication)|reunit(?:e|es|ed|ing)': 'annexation that is not recognised',
      'new (?:russian )?(?:regions|territories)': 'regions that Russia claims to have annexed',
      "(?:Luhansk|Lugansk|Donetsk) People[’']s Republic|LNR|LPR|DNR|DPR": 'Russian-held part of the oblast',
      novorossiya: 'the south and east of Ukraine',
      "(?:Kyiv|Kiev|Kremlin|Moscow|Putin|Zelensky+)(?:[’']s)? regime": 'government of Ukraine; government of Russia',
      'denazif(?:y|ies|ied|ication)': 'name what is demanded',
    }),
    ...words('insult', {
      'orcs?|rashists?|ruscists?|muscovites?': 'Russian forces',
      '(?:ukro)?nazis?|banderites?|khokhols?': 'Ukrainian forces',
      'terrorist states?': 'Russia; Ukraine',
    }),
    ...words('vague', {
      '(?:Ukraine|Ukrainian) (?:crisis|conflict)|civil war': 'Russia’s war against Ukraine',
      'separatists?|rebels?': 'Russian-backed forces',
    }),
    ...words('state', { 'the Ukraine(?! (?:war|map|plan|talks))': 'Ukraine' }),
    ...words('name', {
      Kiev: 'Kyiv',
      Kharkov: 'Kharkiv',
      Lugansk: 'Luhansk',
      Odessa: 'Odesa',
      'Nikola(?:ev|yev)': 'Mykolaiv',
      'Zaporozh(?:ye|e|ie|ia|hia)|Zaporizhia': 'Zaporizhzhia',
      Chernigov: 'Chernihiv',
      'Dnepropetrovsk(?: oblast)?': 'Dnipropetrovsk oblast; Dnipro',
      'Dnep(?:r|er)': 'Dnipro',
      Lvov: 'Lviv',
      'Slav(?:y|i)ansk': 'Sloviansk',
      Donbass: 'Donbas',
    }),
    ...words('renamed', {
      'Art(?:yo|e|io)movsk': 'Bakhmut',
      'Krasnoarm(?:ey|ei)sk': 'Pokrovsk',
    }),
  ],
  uk: [
    ...words('judges', {
      'захоп(?:лен|ил|ит|лю)\\p{L}*|захоплення': 'перейшло під контроль; окуповано',
      '(?:звільн(?:ен|ил|ит)|визвол(?:ен|ил|ит))\\p{L}*': 'перейшло під контроль України',
      'відда(?:ти|ють|ли|ла|ло|в|но|ємо|мо|є|вати)': 'залишити; вивести війська',
      'зда(?:ти|ють|ли|но|ча|чу|чі) (?:територі\\p{L}*|земл\\p{L}*|міст\\p{L}*)': 'вивід військ; вивести війська',
      'загарб\\p{L}*': 'окуповано; російські війська',
      'капітул\\p{L}*': 'вивід військ',
      'зрад(?:а|и|у|ою|жено)': 'вивід військ',
      '(?:в|у)?кра(?:сти|ли|дено|дені) (?:територі\\p{L}*|земл\\p{L}*)': 'окуповано',
    }),
    ...words('law', {
      'поступ(?:ит|ки|ок|лен)\\p{L}*': 'перехід під контроль; перейшло б під контроль',
      'пере(?:дати|дача|дачу|дачі) (?:Росії|Україні)': 'перейшло б під контроль',
    }),
    ...words('side', {
      '(?:спецопераці|спеціальн\\p{L}+ (?:військов\\p{L}+ )?операці)\\p{L}*|СВО': 'повномасштабне вторгнення; війна',
      "возз[’'ʼ]єдна\\p{L}*": 'анексія, яку не визнано',
      'нов(?:і|их|им) (?:регіон\\p{L}*|територі\\p{L}*)': 'області, про анексію яких заявила Росія',
      '[ЛД]НР|ОРДЛО': 'окупована частина області',
      'новоросі\\p{L}*': 'південь і схід України',
      '(?:київськ\\p{L}+|кремлівськ\\p{L}+) режим\\p{L}*|режим\\p{L}* (?:Путіна|Зеленського)':
        'влада України; влада Росії',
      'денацифікаці\\p{L}*': 'назвіть саму вимогу',
    }),
    ...words('insult', {
      'орк(?:и|ів|ам|ами)?|рашист\\p{L}*|русн\\p{L}+|москал\\p{L}*|окупант\\p{L}*': 'російські війська',
      '(?:укро)?нацист\\p{L}*|бандерівц\\p{L}*|хохл\\p{L}*': 'українські війська',
    }),
    ...words('vague', {
      'українськ(?:а|ої|у|ій) криз\\p{L}+|громадянськ\\p{L}+ війн\\p{L}+|конфлікт\\p{L}* в Україні':
        'війна Росії проти України',
      'сепаратист\\p{L}*|ополчен\\p{L}*': 'підтримувані Росією сили',
    }),
    ...words('state', { 'на Україн[іу]': 'в Україні; в Україну' }),
    ...words('name', {
      'Кие(?:в|ва|ве)': 'Київ',
      'Харьков\\p{L}*': 'Харків',
      'Луганск\\p{L}*': 'Луганськ',
      'Одесс\\p{L}*': 'Одеса',
      'Николаев\\p{L}*': 'Миколаїв',
      'Запорожь\\p{L}*': 'Запоріжжя',
      'Днепр\\p{L}*': 'Дніпро',
      'Славянск\\p{L}*': 'Слов’янськ',
    }),
    ...words('renamed', {
      'Артемівськ\\p{L}*|Артемовск\\p{L}*': 'Бахмут',
      'Красноармійськ\\p{L}*|Красноармейск\\p{L}*': 'Покровськ',
    }),
    {
      pattern: 'росі(?:я|ї|ю|єю)|рф|україн(?:а|и|і|у|ою)',
      suggestion: 'Росія; Україна',
      reason: REASONS.spelling,
      keepsCase: true,
    },
  ],
};
