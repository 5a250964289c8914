import { app } from './en/app';
import { claims } from './en/claims';
import { compare } from './en/compare';
import { definition } from './en/definition';
import { draw } from './en/draw';
import { exportTexts } from './en/export';
import { embed } from './en/embed';
import { files } from './en/files';
import { headline } from './en/headline';
import { inspector } from './en/inspector';
import { ledger } from './en/ledger';
import { map } from './en/map';
import { method } from './en/method';
import { pages } from './en/pages';
import { questions } from './en/questions';
import { scenarios } from './en/scenarios';
import { search } from './en/search';
import { share } from './en/share';
import { tools } from './en/tools';

/** Every text of the interface in English, by area; each Ukrainian area has the same keys, or it does not compile. */
export const en = {
  ...app,
  ...claims,
  ...compare,
  ...definition,
  ...draw,
  ...exportTexts,
  ...embed,
  ...files,
  ...headline,
  ...inspector,
  ...ledger,
  ...map,
  ...method,
  ...pages,
  ...questions,
  ...scenarios,
  ...search,
  ...share,
  ...tools,
} as const;
