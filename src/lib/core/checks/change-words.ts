import type { ControlClass } from '../control';
import type { Bilingual, Language } from '../text';
import type { DefinitionChange } from './claim-check';

const CLASSES: Readonly<Record<ControlClass, Bilingual>> = {
  occupied: { en: '“occupied”', uk: '«окуповано»' },
  advance: { en: '“advance”', uk: '«просування»' },
  contested: { en: '“contested”', uk: '«спірне»' },
  claimed: { en: '“claimed”', uk: '«заявлене»' },
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };

/** Names of classes in a sentence: “occupied” and “advance”. */
export function classNames(classes: readonly ControlClass[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language]).format(classes.map((controlClass) => CLASSES[controlClass][language]));
}

/** What was counted otherwise, as a clause that a sentence can take in. */
export function wordChange(change: DefinitionChange): Bilingual {
  switch (change.kind) {
    case 'classes': {
      const word = change.classes.length === 1 ? ['class', 'клас'] : ['classes', 'класи'];
      return {
        en: `counting the ${word[0]} ${classNames(change.classes, 'en')}`,
        uk: `якщо рахувати ${word[1]} ${classNames(change.classes, 'uk')}`,
      };
    }
    case 'crimea':
      return change.included
        ? { en: 'with Crimea and Sevastopol counted', uk: 'якщо враховувати Крим і Севастополь' }
        : { en: 'with Crimea and Sevastopol left out', uk: 'якщо не враховувати Крим і Севастополь' };
    case 'pockets':
      return change.only
        ? {
            en: 'counting only the pockets cut off from the main body of occupied land',
            uk: 'якщо рахувати лише ділянки, відокремлені від основного масиву окупованих земель',
          }
        : {
            en: 'counting all occupied land, not only the detached pockets',
            uk: 'якщо рахувати всю окуповану землю, а не лише відокремлені ділянки',
          };
    case 'areas':
      return change.basis === 'published'
        ? { en: 'on the published areas of the units', uk: 'якщо брати опубліковані площі областей' }
        : { en: 'on the areas of the units’ outlines', uk: 'якщо брати площі за контурами областей' };
  }
}
