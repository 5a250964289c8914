/**
 * Who may import whom, as ESLint rules: the arrows of docs/ARCHITECTURE.md. Every arrow points at core, siblings do
 * not know each other, and only the command line, the scripts and the tests touch Node.
 */

/** What each folder of src/lib may import from its neighbours there. */
const NEIGHBOURS = {
  core: [],
  i18n: ['core'],
  state: ['core', 'i18n'],
  ui: ['core', 'i18n', 'state'],
  map: ['core', 'i18n'],
  io: ['core', 'i18n'],
  figure: ['core', 'i18n'],
  publish: ['core', 'i18n'],
  workers: ['core', 'i18n'],
};
const FOLDERS = Object.keys(NEIGHBOURS);

/** The only packages core may use: pure geometry, and the validation of data. */
const CORE_PACKAGES = ['@turf/turf', 'geojson', 'clipper2-ts', 'd3-geo', 'valibot'];

const NODE = { regex: '^node:', message: 'Only the command line, the scripts and the tests touch Node.' };
const ROOT = {
  regex: '^(\\.\\./)+(cli/|main(\\.ts)?$|App\\.svelte$)',
  message: 'App.svelte, main.ts and the command line know everyone, and no one knows them.',
};
const OUTSIDE = {
  regex: '^(\\.\\./)+(scripts|tests)/',
  message: 'The product does not import its scripts or tests.',
};
const SVELTE = { regex: '^svelte($|/)|\\.svelte(\\.ts)?$', message: 'Svelte belongs to ui, state and map.' };
const MAPLIBRE = { regex: '^maplibre-gl', message: 'MapLibre belongs to map alone.' };
const NAMED_TURF = {
  selector: 'ImportDeclaration[source.value="@turf/turf"] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)',
  message: 'Import the functions of @turf/turf by name, so that the rest is left out of the page.',
};
const NO_DYNAMIC_TURF = {
  selector: 'ImportExpression[source.value="@turf/turf"]',
  message: 'Import the functions of @turf/turf by name, so that the rest is left out of the page.',
};

/** @param {string} source of a regular expression, as text inside an esquery selector */
const asSelector = (source) => source.replaceAll('/', '\\/');

/**
 * Rules for some files: the patterns apply to `import`, `export from` and `import()` alike.
 *
 * @param {string} name
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import("eslint").Linter.Config}
 */
function zone(name, files, patterns) {
  return {
    name: `arrows/${name}`,
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        NAMED_TURF,
        NO_DYNAMIC_TURF,
        ...patterns.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${asSelector(regex)}/]`,
          message,
        })),
      ],
    },
  };
}

/** @param {keyof typeof NEIGHBOURS} folder */
function siblingsOf(folder) {
  const strangers = FOLDERS.filter(
    (other) => other !== folder && !NEIGHBOURS[folder].includes(/** @type {never} */ (other)),
  );
  return {
    regex: `^(\\.\\./)+(lib/)?(${strangers.join('|')})(/|$)`,
    message: `${folder} does not know ${strangers.join(', ')}: App.svelte brings them together.`,
  };
}

/** @param {keyof typeof NEIGHBOURS} folder */
function patternsOf(folder) {
  const patterns = [NODE, ROOT, OUTSIDE, siblingsOf(folder)];
  if (folder !== 'map') patterns.push(MAPLIBRE);
  if (!['ui', 'state', 'map'].includes(folder)) patterns.push(SVELTE);
  if (folder === 'core') {
    patterns.push({
      regex: `^(?!\\.|(${CORE_PACKAGES.join('|')})$)`,
      message: `core uses ${CORE_PACKAGES.join(', ')} and nothing else.`,
    });
  }
  return patterns;
}

export const arrows = [
  zone('everywhere', ['**/*.{ts,mjs,js,svelte}'], []),
  zone('app', ['src/*.{ts,svelte}'], [NODE, OUTSIDE]),
  ...FOLDERS.map((folder) =>
    zone(folder, [`src/lib/${folder}/**/*.{ts,svelte}`], patternsOf(/** @type {keyof typeof NEIGHBOURS} */ (folder))),
  ),
  zone(
    'cli',
    ['src/cli/**/*.ts'],
    [
      OUTSIDE,
      SVELTE,
      MAPLIBRE,
      {
        regex: '^(\\.\\./)+lib/(ui|map|io|state|workers)(/|$)',
        message: 'The command line uses core, figure and i18n: the rest needs a browser.',
      },
    ],
  ),
];
