import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { computeLedger } from '../../src/lib/core/ledger';
import { createSituation } from '../../src/lib/core/situation';
import { cli, json } from './run-in-process';

interface Doubt {
  readonly uncertaintyKm2: number;
  readonly tooHighKm2: number;
}
interface Entry {
  readonly uncertaintyAfter: Doubt;
  readonly uncertaintyOfChange: Readonly<Record<'ukraine' | 'russia' | 'other', Doubt>>;
}

const IDS = ['donbas-withdrawal', 'sumy-kharkiv-pockets'];
const WORDS = ['ledger', '--scenario', IDS.join()];
const geodata = loadGeodata();
const ledger = computeLedger(createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION), IDS);
const line = (out: string, id: string) => out.split('\n').find((row) => row.startsWith(id));

describe('the ledger on the command line', () => {
  it('says how uncertain what is held afterwards and what each side gains or loses is', async () => {
    const { total, units } = await json<{ total: Entry; units: readonly (Entry & { unit: string })[] }>(...WORDS);
    const donetsk = units.find(({ unit }) => unit === 'UA-14')!;
    const known = ledger.units.find(({ unit }) => unit === 'UA-14')!;
    for (const [printed, entry] of [
      [total, ledger.total],
      [donetsk, known],
    ] as const) {
      expect(printed.uncertaintyAfter.uncertaintyKm2).toBeCloseTo(entry.doubtAfter.plusMinus, 5);
      expect(printed.uncertaintyAfter.tooHighKm2).toBeCloseTo(entry.doubtAfter.tooHigh, 5);
      for (const side of ['ukraine', 'russia', 'other'] as const) {
        expect(printed.uncertaintyOfChange[side].uncertaintyKm2).toBeCloseTo(entry.doubtOfChange[side].plusMinus, 5);
        expect(printed.uncertaintyOfChange[side].tooHighKm2).toBeCloseTo(entry.doubtOfChange[side].tooHigh, 5);
      }
    }
    expect(total.uncertaintyAfter.uncertaintyKm2).not.toBe(total.uncertaintyOfChange.russia.uncertaintyKm2);
  });

  it('prints them in columns beside what they are of, and none of them where nothing moves', async () => {
    const { out } = await cli(WORDS, { tty: true });
    expect(out).toMatch(/Russia after ±\s+besides up to\s+Russia after, %.*change of Russia ±\s+besides up to/);
    expect((await cli(['ledger'], { tty: true })).out).not.toMatch(/after ±|change of Russia/);
  });

  it('says to which side a figure may be off', async () => {
    const { out } = await cli(WORDS, { tty: true });
    expect(ledger.total.offsetKm2).toBeGreaterThan(50);
    expect(ledger.total.doubtOfChange.russia.tooHigh).toBeLessThan(-50);
    expect(line(out, 'total')).toMatch(/\d00 too high.*\d00 too high.*\d00 too low$/);
    const ukrainian = await cli([...WORDS, '--lang', 'uk'], { tty: true });
    expect(line(ukrainian.out, 'total')).toMatch(/завищення до \d00.*заниження до \d00$/);
  });

  it('rounds a change by its own uncertainty, and keeps the first digit of what is smaller', async () => {
    const { out } = await cli(WORDS, { tty: true });
    expect(line(out, 'UA-12')).toMatch(/\s10\s+0\s+\d0\s/);
    const sumy = ledger.units.find(({ unit }) => unit === 'UA-59')!;
    expect(line(out, 'UA-59')).toContain(`−${Math.round(-sumy.change.russiaKm2 / 10) * 10}`);
  });

  it('prints the ratio as the map and figures do', async () => {
    const { out } = await cli(WORDS, { tty: true });
    expect(out).toMatch(/Exchange: \d\.\d–\d\d km² left for each received\./);
  });
});
