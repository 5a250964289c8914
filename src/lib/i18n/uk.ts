import type { Catalogue } from './catalogue';
import { app } from './uk/app';
import { claims } from './uk/claims';
import { compare } from './uk/compare';
import { definition } from './uk/definition';
import { draw } from './uk/draw';
import { exportTexts } from './uk/export';
import { embed } from './uk/embed';
import { files } from './uk/files';
import { headline } from './uk/headline';
import { inspector } from './uk/inspector';
import { ledger } from './uk/ledger';
import { map } from './uk/map';
import { method } from './uk/method';
import { pages } from './uk/pages';
import { questions } from './uk/questions';
import { scenarios } from './uk/scenarios';
import { search } from './uk/search';
import { share } from './uk/share';
import { tools } from './uk/tools';

/** Every text of the interface in Ukrainian. */
export const uk: Catalogue = {
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
};
