/** The small data files, as one chunk that is loaded beside the large ones. Keys are paths from this file. */
export const TEXTS: Readonly<Record<string, unknown>> = import.meta.glob(
  ['../../../geodata/{groups,places,sources,claims}.json', '../../../geodata/scenarios/*.json'],
  { eager: true, import: 'default' },
);
