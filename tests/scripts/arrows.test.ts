import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** Only the arrows: types need a program, and take seconds. */
const eslint = new ESLint({
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    tseslint.configs.disableTypeChecked,
  ],
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax',
});

async function problemsOf(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.map((message) => message.message);
}

const REFUSED: readonly (readonly [file: string, from: string])[] = [
  ['src/lib/core/new.ts', '../ui/panel.svelte'],
  ['src/lib/core/new.ts', '../i18n/en'],
  ['src/lib/core/geometry/new.ts', '../../map/style'],
  ['src/lib/core/new.ts', 'node:fs'],
  ['src/lib/core/new.ts', 'svelte'],
  ['src/lib/core/new.ts', 'maplibre-gl'],
  ['src/lib/core/new.ts', 'idb-keyval'],
  ['src/lib/core/new.ts', '../../../scripts/build'],
  ['src/lib/ui/new.ts', '../map/style'],
  ['src/lib/ui/new.ts', '../io/files'],
  ['src/lib/ui/new.ts', '../workers/calls'],
  ['src/lib/ui/deeper/new.ts', '../../map/style'],
  ['src/lib/ui/new.ts', 'maplibre-gl'],
  ['src/lib/ui/new.ts', '../../App.svelte'],
  ['src/lib/map/new.ts', '../ui/panel.svelte'],
  ['src/lib/map/new.ts', '../io/files'],
  ['src/lib/map/new.ts', '../figure/svg'],
  ['src/lib/io/new.ts', '../state/app.svelte'],
  ['src/lib/figure/new.ts', '../map/style'],
  ['src/lib/publish/new.ts', '../figure/svg'],
  ['src/lib/publish/new.ts', 'node:fs'],
  ['src/lib/workers/new.ts', '../map/style'],
  ['src/lib/state/new.svelte.ts', '../ui/panel.svelte'],
  ['src/lib/state/new.svelte.ts', 'node:path'],
  ['src/main.ts', 'node:fs'],
  ['src/cli/new.ts', '../lib/ui/panel.svelte'],
  ['src/cli/new.ts', '../lib/map/style'],
  ['src/cli/new.ts', 'svelte'],
];

const ALLOWED: readonly (readonly [file: string, from: string])[] = [
  ['src/lib/core/new.ts', './units'],
  ['src/lib/core/geometry/new.ts', '../units'],
  ['src/lib/core/new.ts', 'valibot'],
  ['src/lib/ui/new.ts', '../state/app.svelte'],
  ['src/lib/ui/new.ts', '../core/units'],
  ['src/lib/ui/new.ts', '../i18n/en'],
  ['src/lib/ui/new.ts', 'svelte'],
  ['src/lib/map/new.ts', 'maplibre-gl'],
  ['src/lib/map/new.ts', '../i18n/en'],
  ['src/lib/publish/new.ts', '../i18n/en'],
  ['src/lib/workers/new.ts', '../core/ledger'],
  ['src/main.ts', './App.svelte'],
  ['src/main.ts', './lib/map/style'],
  ['src/cli/new.ts', '../lib/core/ledger'],
  ['src/cli/new.ts', 'node:fs'],
  ['scripts/new.ts', '../src/lib/core/ledger'],
  ['tests/new.test.ts', '../src/lib/map/style'],
];

describe('the table of arrows', () => {
  it.each(REFUSED)('refuses in %s an import of %s', async (file, from) => {
    expect(
      await problemsOf(`import { something } from '${from}';\nexport const other = something;\n`, file),
    ).not.toEqual([]);
  });

  it.each(REFUSED)('refuses in %s an import() of %s', async (file, from) => {
    expect(await problemsOf(`export const other = import('${from}');\n`, file)).not.toEqual([]);
  });

  it.each(ALLOWED)('allows in %s an import of %s', async (file, from) => {
    expect(await problemsOf(`import { something } from '${from}';\nexport const other = something;\n`, file)).toEqual(
      [],
    );
  });

  it('refuses all of Turf under one name', async () => {
    expect(
      await problemsOf("import * as turf from '@turf/turf';\nexport const other = turf;\n", 'src/lib/core/new.ts'),
    ).toHaveLength(1);
    expect(
      await problemsOf("import { area } from '@turf/turf';\nexport const other = area;\n", 'src/lib/core/new.ts'),
    ).toEqual([]);
  });

  it('reads the script of a component', async () => {
    const component = '<script lang="ts">\n  import { style } from \'../map/style\';\n</script>\n\n<p>{style}</p>\n';
    expect(await problemsOf(component, 'src/lib/ui/New.svelte')).toHaveLength(1);
  });
});
