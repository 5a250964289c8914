import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { COMPARISON_MODES, THEMES, viewToQuery, type View } from '../../src/lib/core/view';
import { dataFiles } from '../../src/lib/publish/data-files';
import { claimsTable } from '../../src/lib/publish/claims-table';
import { publish } from '../publish/publication-fixture';

/** The one that is shown first needs no name. */
const builtInNames = loadGeodata().earlier.map(({ id }) => id);
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** Nothing in it is as on a first visit, so that its address has every parameter. */
const UNUSUAL: View = {
  control: false,
  scenarios: ['security-zones'],
  options: { 'security-zones.depthKm': 30 },
  optionalTransfers: ['security-zones.1'],
  opacities: { 'security-zones': 50 },
  definition: { classes: ['occupied', 'advance'], crimea: false, pocketsOnly: true },
  denominators: 'published',
  selected: 'UA-14',
  snapshot: 'file-1',
  deviationKm: 1,
  question: 'donetsk',
  language: 'uk',
  areaUnit: 'sq-mi',
  tab: 'claims',
  theme: 'dark',
  compare: {
    mode: 'swipe',
    snapshot: 'builtin-2022-02-23',
    deviationKm: 1,
    scenarios: ['donbas-withdrawal'],
    difference: false,
  },
};

describe('the README', () => {
  it('names every parameter of an address', () => {
    const [section = ''] = /## The address of a view\n[^]*?\n## /.exec(readme) ?? [];
    const names = [...new URLSearchParams(viewToQuery(UNUSUAL)).keys()];
    expect(names).toHaveLength(Object.keys(UNUSUAL).length + 2 + Object.keys(UNUSUAL.compare!).length - 1);
    const ofLinks = ['data', 'compare-data'];
    const values = [...THEMES.filter((theme) => theme !== 'auto'), ...COMPARISON_MODES, ...builtInNames];
    const named = (word: string) => new RegExp(`\`${word}[\`=]`).test(section);
    expect([...names, ...ofLinks, ...values].filter((word) => !named(word))).toEqual([]);
  });

  it('names every file of data, and the columns of numbers of the claims', () => {
    const [section = ''] = /### Data beside the picture\n[^]*?\n### /.exec(readme) ?? [];
    const page = { url: 'https://news.example/check', author: 'Example News' };
    const publication = publish({ scenarios: ['donbas-withdrawal'] }, { reviewPage: page });
    expect(dataFiles(publication).filter(({ name }) => !section.includes(name))).toEqual([]);
    const names = claimsTable(publication).columns.flatMap(({ name = '' }) =>
      /^(reported|computed|tolerance)/.exec(name) ? [name] : [],
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !section.includes(name))).toEqual([]);
  });
});
