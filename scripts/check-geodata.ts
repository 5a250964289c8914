/** Checks every data file of `geodata/` by its JSON Schema and by the product's own reading; one line a file, exit 1 on error. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { assembleGeodata, parseControl } from '../src/lib/core/parse';

const FOLDER = 'geodata';

const SCHEMA_OF: readonly (readonly [RegExp, string])[] = [
  [/^oblasts\.geojson$/, 'oblasts'],
  [/^borders\.geojson$/, 'borders'],
  [/^groups\.json$/, 'groups'],
  [/^places\.json$/, 'places'],
  [/^sources\.json$/, 'sources'],
  [/^claims\.json$/, 'claims'],
  [/^scenarios\/.+\.json$/, 'scenario'],
  [/^control\/.+json$/, 'control'],
];

const ajv = new Ajv2020({ allErrors: false, strict: true, strictTypes: false, strictRequired: false });
for (const name of namesIn('schemas')) ajv.addSchema(readJson(`schemas/${name}`) as object);

const problems: string[] = [];
const raw = new Map<string, unknown>();
const files = [
  ...namesIn('.').filter((name) => /json$/.test(name)),
  ...namesIn('scenarios').map((name) => `scenarios/${name}`),
  ...namesIn('control').map((name) => `control/${name}`),
];
for (const file of files) {
  const problem = problemOf(file);
  if (problem !== undefined) problems.push(file);
  console.log(`${problem === undefined ? 'ok   ' : 'wrong'} ${file}${problem === undefined ? '' : `: ${problem}`}`);
}
const together = problems.length > 0 ? 'not tried' : problemTogether();
if (together !== undefined) problems.push('together');
console.log(together === undefined ? 'ok    all files together' : `wrong all files together: ${together}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemOf(file: string): string | undefined {
  return said(() => {
    const schema = SCHEMA_OF.find(([pattern]) => pattern.test(file))?.[1];
    if (schema === undefined) throw new Error('no schema is known for this file');
    const json = readJson(file);
    raw.set(file, json);
    const validate = ajv.getSchema(`${schema}.schema.json`);
    if (validate === undefined) throw new Error(`geodata/schemas/${schema}.schema.json is missing`);
    if (validate(json) !== true) {
      const [error] = validate.errors ?? [];
      throw new Error(`${error?.instancePath ?? ''} ${error?.message ?? ''} (${error?.schemaPath ?? ''})`.trim());
    }
    if (schema === 'control') parseControl(json, file);
  });
}

function problemTogether(): string | undefined {
  return said(() => {
    const [builtin = '', ...earlier] = files.filter((file) => file.startsWith('control/builtin-')).reverse();
    assembleGeodata({
      oblasts: raw.get('oblasts.geojson'),
      groups: raw.get('groups.json'),
      borders: raw.get('borders.geojson'),
      places: raw.get('places.json'),
      sources: raw.get('sources.json'),
      claims: raw.get('claims.json'),
      scenarios: Object.fromEntries([...raw].filter(([file]) => file.startsWith('scenarios/'))),
      builtin: raw.get(builtin),
      earlier: earlier.map((file) => raw.get(file)),
    });
  });
}

function said(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function namesIn(folder: string): string[] {
  return readdirSync(`${FOLDER}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /json$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
}
