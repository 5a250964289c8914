import type { Bilingual } from './text';
import type { UnitId } from './units';

/** A question many reports answer: how much of some units does Russia hold? */
export interface Question {
  readonly id: string;
  readonly title: Bilingual;
  /** Units, or the id of a group. */
  readonly of: readonly UnitId[] | string;
}

/** The questions the product lists, in its order. */
export const QUESTIONS: readonly Question[] = [
  { id: 'donetsk', title: { en: 'Donetsk oblast', uk: 'Донецька область' }, of: ['UA-14'] },
  { id: 'luhansk', title: { en: 'Luhansk oblast', uk: 'Луганська область' }, of: ['UA-09'] },
  { id: 'donbas', title: { en: 'Donbas', uk: 'Донбас' }, of: 'donbas' },
  {
    id: 'zaporizhzhia-kherson',
    title: { en: 'Zaporizhzhia and Kherson oblasts', uk: 'Запорізька і Херсонська області' },
    of: 'zaporizhzhia-kherson',
  },
  {
    id: 'sumy-kharkiv',
    title: { en: 'Sumy and Kharkiv oblasts', uk: 'Сумська і Харківська області' },
    of: 'sumy-kharkiv',
  },
  { id: 'ukraine', title: { en: 'Ukraine', uk: 'Україна' }, of: 'ukraine' },
];

/** The question with this id. @throws Error naming the known ids when there is none */
export function questionById(id: string): Question {
  const question = QUESTIONS.find((candidate) => candidate.id === id);
  if (question) return question;
  throw new Error(`"${id}" is not a question; known: ${QUESTIONS.map((candidate) => candidate.id).join(', ')}`);
}
