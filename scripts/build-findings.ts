/**
 * Writes docs/FINDINGS.md: what the reports and the built-in snapshot give, side by side. Last step of the build, since
 * every number in it follows from geodata/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, type Options } from 'prettier';
import { loadGeodata } from '../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../src/lib/core/control';
import { createSituation } from '../src/lib/core/situation';
import { findingsText } from './findings-text';

const file = new URL('../docs/FINDINGS.md', import.meta.url);
const { printWidth } = JSON.parse(readFileSync(new URL('../.prettierrc.json', import.meta.url), 'utf8')) as Options;
const geodata = loadGeodata();
const situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);
const text = await format(findingsText(situation), { parser: 'markdown', ...(printWidth && { printWidth }) });
writeFileSync(file, text);
