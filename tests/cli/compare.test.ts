import { describe, expect, it } from 'vitest';
import { cli, fileWith, json } from './run-in-process';

interface Split {
  readonly ukraineKm2: number;
  readonly russiaKm2: number;
  readonly otherKm2: number;
}
interface Entry {
  readonly a: Split;
  readonly b: Split;
  readonly change: Split;
  readonly uncertaintyKm2: number;
}
interface Compared {
  readonly a: { readonly snapshot: { readonly asOf: string | null }; readonly lineOfContactKm: number };
  readonly b: { readonly snapshot: { readonly asOf: string | null }; readonly lineOfContactKm: number };
  readonly units: readonly (Entry & { readonly unit: string })[];
  readonly total: Entry;
  readonly passings: readonly { readonly from: string; readonly to: string; readonly areaKm2: number }[];
  readonly warnings: readonly string[];
}
interface Ledger {
  readonly total: { readonly before: Split; readonly after: Split };
  readonly lineOfContactAfterKm: number;
}

const EVE = 'builtin-2022-02-23';

describe('compare', () => {
  it('gives what the ledgers of both states give', async () => {
    const [compared, before, after] = [
      await json<Compared>('compare', '--scenario', 'donbas-withdrawal', '--with', 'sumy-kharkiv-pockets'),
      await json<Ledger>('ledger', '--scenario', 'donbas-withdrawal'),
      await json<Ledger>('ledger', '--scenario', 'sumy-kharkiv-pockets'),
    ];
    expect(compared.total.a).toEqual(before.total.after);
    expect(compared.total.b).toEqual(after.total.after);
    expect(compared.b.lineOfContactKm).toBe(after.lineOfContactAfterKm);
    expect(compared.passings.map(({ from, to }) => `${from} ${to}`)).toEqual(['russia ukraine']);
    expect(-compared.total.change.russiaKm2).toBeCloseTo(compared.passings[0]!.areaKm2, 1);
  });

  it('compares two days, says that a part is how the lines were drawn, and names both days', async () => {
    const compared = await json<Compared>('compare', '--control', EVE, '--with-control', 'builtin-2025-08-12');
    expect([compared.a.snapshot.asOf, compared.b.snapshot.asOf]).toEqual(['2022-02-23', '2025-08-12']);
    expect(compared.passings[0]).toMatchObject({ from: 'ukraine', to: 'russia' });
    expect(compared.warnings).toEqual([
      expect.stringContaining('how each line was drawn'),
      expect.stringContaining('own model'),
    ]);
    expect(compared.total.a).toEqual((await json<Ledger>('ledger', '--control', EVE)).total.before);
  });

  it('says that nothing differs where nothing does', async () => {
    const { out } = await cli(['compare', '--with-control', 'builtin-2025-08-12'], { tty: true });
    expect(out).toContain('No difference');
    expect(out).not.toContain('how each line was drawn');
  });

  it('says both states and the land that passes in the language asked for', async () => {
    const english = await cli(['compare', '--with', 'donbas-withdrawal'], { tty: true });
    expect(english.out).toMatch(/^Ukraine in A, Russia in B: about .*km² \(UA-09 .*, UA-14 /m);
    const ukrainian = await cli(['compare', '--with', 'donbas-withdrawal', '--lang', 'uk'], { tty: true });
    expect(ukrainian.out).toMatch(/^Україна в А, Росія у Б: близько .*км² \(UA-09 /m);
    expect(ukrainian.out).toContain('Разом');
  });

  it('prints the same rows for programs', async () => {
    const { out } = await cli(['compare', '--with', 'donbas-withdrawal', '--format', 'csv']);
    const [heading, ...rows] = out.trim().split(/\r?\n/);
    expect(heading).toMatch(/^id,nameEn,.*areaKm2,aUkraineKm2,aRussiaKm2,aOtherKm2,bUkraineKm2/);
    expect(heading).toContain('changeRussiaKm2');
    expect(rows).toHaveLength(28);
  });

  it('prints no digit below the uncertainty on a terminal, in Markdown and of each piece of land', async () => {
    const words = ['compare', '--with', 'donbas-withdrawal'];
    const { total, passings } = await json<Compared>(...words);
    const changeKm2 = total.change.russiaKm2;
    expect(changeKm2 % 100).not.toBe(0);
    const [table, markdown] = [await cli(words, { tty: true }), await cli([...words, '--format', 'markdown'])];
    const rounded = `${(Math.round(changeKm2 / 100) / 10).toFixed(1).replace('.', '\u202f')}00`;
    for (const { out } of [table, markdown]) {
      const row = out.split('\n').find((line) => line.includes('Total'));
      expect(row).toContain(`+${rounded}`);
    }
    expect(passings).toHaveLength(1);
    expect(table.out).toContain(`Russia in B: about ${rounded}\u202fkm² (UA-09 `);
  });

  it('keeps the first digit of a change that is smaller than its uncertainty', async () => {
    const words = ['compare', '--control', EVE, '--with-control', 'builtin-2025-08-12'];
    const { units } = await json<Compared>(...words);
    const small = units.find(({ unit }) => unit === 'UA-12')!;
    expect(small.change.russiaKm2).toBeLessThan(small.uncertaintyKm2);
    const { out } = await cli(words, { tty: true });
    expect(out.split('\n').find((line) => line.startsWith('UA-12'))).toContain('+10');
  });

  it('says to which side a change may be off, not a negative number of too high', async () => {
    const words = ['compare', '--with', 'donbas-withdrawal'];
    const { total } = await json<{ total: { tooHighKm2: number } }>(...words);
    expect(total.tooHighKm2).toBeLessThan(-50);
    const line = (out: string) => out.split('\n').find((row) => row.startsWith('total'));
    expect(line((await cli(words, { tty: true })).out)).toMatch(/\d00 too low$/);
    expect(line((await cli([...words, '--lang', 'uk'], { tty: true })).out)).toMatch(/заниження до \d00$/);
    const back = ['compare', '--scenario', 'donbas-withdrawal', '--with-control', 'builtin-2025-08-12'];
    expect(line((await cli(back, { tty: true })).out)).toMatch(/\d00 too high$/);
  });

  it('warns of each state what the ledger warns of', async () => {
    const sets = ['alaska-fuller', 'alaska-fuller,four-regions-demand'];
    const [{ warnings }, ...ledgers] = [
      await json<Compared>('compare', '--scenario', sets[0]!, '--with', sets[1]!),
      await json<{ warnings: readonly string[] }>('ledger', '--scenario', sets[0]!),
      await json<{ warnings: readonly string[] }>('ledger', '--scenario', sets[1]!),
    ];
    const [ofA, ofB] = ledgers.map((ledger) => ledger.warnings);
    expect(ofB!.some((warning) => warning.includes('contradict each other'))).toBe(true);
    for (const warning of new Set([...ofA!, ...ofB!])) {
      const [inA, inB] = [ofA!.includes(warning), ofB!.includes(warning)];
      expect(warnings).toContain(inA && inB ? warning : `${inA ? 'A' : 'B'}: ${warning}`);
    }
  });

  it('names the map that does not draw a class counted', async () => {
    const { warnings } = await json<Compared>(
      'compare',
      '--control',
      EVE,
      '--with-control',
      'builtin-2025-08-12',
      '--definition',
      'occupied,advance',
    );
    expect(warnings).toContain('A: not drawn on this map: assessed advance');
    expect(warnings.filter((warning) => warning.startsWith('B: not drawn'))).toEqual([]);
  });

  it('prints the land whose holder differs as GeoJSON with its sources', async () => {
    const { out } = await cli(['compare', '--with', 'donbas-withdrawal', '--format', 'geojson']);
    expect(JSON.parse(out)).toMatchObject({
      type: 'FeatureCollection',
      b: { asOf: '2025-08-12', scenarios: ['donbas-withdrawal'] },
      features: [
        { id: 'ukraine-russia', properties: { from: 'ukraine', to: 'russia' }, geometry: { type: 'MultiPolygon' } },
      ],
    });
  });

  it('counts both states by the definition asked for', async () => {
    const compared = await json<Compared>(
      'compare',
      '--control',
      EVE,
      '--with-control',
      'builtin-2025-08-12',
      '--without-crimea',
    );
    expect(compared.units).toHaveLength(25);
  });

  it.each([
    ['a second state that is not given', ['compare', '--scenario', 'donbas-withdrawal'], 'needs a second state'],
    [
      'an unknown scenario of B',
      ['compare', '--with', 'donbas-withdrawl'],
      '--with "donbas-withdrawl" is not a scenario',
    ],
    [
      'an unknown built-in snapshot',
      ['compare', '--with-control', 'builtin-2022'],
      `Known: builtin-2025-08-12, ${EVE}`,
    ],
    [
      'a day without a file',
      ['compare', '--with', 'kherson-return', '--with-as-of', '2025-01-01'],
      'Give --with-control FILE',
    ],
    [
      'another day for a built-in snapshot',
      ['compare', '--with-control', EVE, '--with-as-of', '2025-01-01'],
      `${EVE} is of 2022-02-23`,
    ],
    [
      'pockets of two maps',
      ['compare', '--control', EVE, '--with-control', 'builtin-2025-08-12', '--pockets'],
      '--pockets cannot be compared between two maps',
    ],
    ['a file that is not there', ['compare', '--with-control', 'nowhere.geojson'], 'there is no such file'],
  ])('refuses %s with exit 2', async (_, words, message) => {
    const { code, out, err } = await cli(words);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

describe('a built-in snapshot by its name', () => {
  it('is taken wherever a control file is, and named in the help', async () => {
    for (const words of [['claims', '--id', 'Z4'], ['question', 'donetsk'], ['scenarios']]) {
      const { code, err } = await cli([...words, ...(words[0] === 'scenarios' ? [] : ['--control', EVE])]);
      expect(err).toBe('');
      expect(code).toBe(0);
    }
    for (const command of ['ledger', 'claims', 'figure', 'check']) {
      expect((await cli([command, '--help'])).out).toContain(EVE);
    }
  });

  it('lets a report of its own week be checked', async () => {
    const [claim] = await json<readonly { snapshotDate: string; computed: readonly { method: string }[] }[]>(
      'claims',
      '--id',
      'Z4',
      '--control',
      EVE,
    );
    expect(claim?.snapshotDate).toBe('2022-02-23');
    expect(claim?.computed.some(({ method }) => method === 'geometry')).toBe(true);
  });

  it('draws a figure that verifies without a file', async () => {
    const file = fileWith('eve.svg', '');
    expect((await cli(['figure', '--control', EVE, '--out', file])).code).toBe(0);
    expect(await json<{ answer: string; asOf: string }>('verify', file)).toMatchObject({
      answer: 'verified',
      asOf: '2022-02-23',
    });
  });

  it('explains what the date alone changes', async () => {
    const { code, err } = await cli(['claims', '--id', 'Z4', '--explain', '--compare-control', EVE]);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});
