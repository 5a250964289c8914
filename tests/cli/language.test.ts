import { describe, expect, it } from 'vitest';
import { cli } from './run-in-process';

/** The headings of a table: the line above the rule. */
function headingsOf(table: string): string {
  const lines = table.split('\n');
  return lines[lines.findIndex((line) => /^─+$/.test(line)) - 1] ?? '';
}

const COMMANDS: readonly (readonly string[])[] = [
  ['areas'],
  ['scenarios'],
  ['ledger', '--scenario', 'donbas-withdrawal'],
  ['claims', '--id', 'R1,M1'],
  ['question'],
  ['question', 'luhansk'],
];

describe('a table in Ukrainian', () => {
  it.each(COMMANDS)('has no English heading: %s', async (...words) => {
    const ukrainian = await cli([...words, '--lang', 'uk'], { tty: true });
    const headings = headingsOf(ukrainian.out);
    expect(headings).toMatch(/[а-яіїєґ]{3}/iu);
    expect(headings.replaceAll(/\bId\b/g, '')).not.toMatch(/[a-z]{2}/i);
    const english = headingsOf((await cli(words, { tty: true })).out);
    expect(english).toMatch(/[a-z]{3}/i);
    expect(english).not.toMatch(/[а-яіїєґ]/iu);
  });

  it('has words for codes and a decimal comma, and the lines round it are Ukrainian too', async () => {
    const { out } = await cli(['ledger', '--scenario', 'donbas-withdrawal', '--lang', 'uk'], { tty: true });
    expect(out).toMatch(/Лінія зіткнення: [\d\u202f]+\u202fкм, після /u);
    expect(out).toContain('Донецька область');
    expect(out).toMatch(/\d,\d/);
    const prose = out.split('\n').filter((line) => /^(Примітка|Лінія|Відокремлено|Позначено|Площі)/u.test(line));
    expect(prose.length).toBeGreaterThan(4);
    const scenarios = (await cli(['scenarios', '--lang', 'uk'], { tty: true })).out;
    expect(scenarios).toContain('відкликано');
    expect(scenarios).not.toMatch(/ (withdrawn|superseded|ukraine|russia) /);
    expect((await cli(['claims', '--id', 'R1', '--lang', 'uk'], { tty: true })).out).toContain('суперечить собі');
  });

  it('keeps codes for programs, in whatever language', async () => {
    const [english, ukrainian] = await Promise.all(
      ['en', 'uk'].map((lang) => cli(['scenarios', '--format', 'csv', '--lang', lang])),
    );
    expect(ukrainian?.out).toBe(english?.out);
    expect(english?.out.split('\r\n')[0]).toContain('id,titleEn,titleUk,status,kind,from,to,areaKm2,uncertaintyKm2');
  });
});

describe('a figure reported in words', () => {
  it('is printed in them, with the number after', async () => {
    const { out } = await cli(['claims', '--id', 'M1,I1,S4'], { tty: true });
    expect(out).toContain('about two thirds (66.7%)');
    expect(out).toContain('a quarter (25%)');
    expect(out).toContain('all (100%)');
    const question = await cli(['question', 'zaporizhzhia-kherson', '--lang', 'uk'], { tty: true });
    expect(question.out).toMatch(/близько дві третини|дві третини \(66,7\u202f%\)/u);
  });
});

describe('a table of numbers from the map', () => {
  it('has no digit below the uncertainty of its row', async () => {
    const { out } = await cli(['ledger'], { tty: true });
    const total = out.split('\n').find((line) => line.startsWith('total')) ?? '';
    const [, ukraine = '', russia = ''] = /Ukraine +[\d\u202f]+ +([\d\u202f]+) +([\d\u202f]+)/.exec(total) ?? [];
    for (const area of [ukraine, russia]) expect(area).toMatch(/\d00$/);
    expect((await cli(['claims', '--id', 'R1'], { tty: true })).out).toMatch(
      /by geometry: 114\u202f[5-6]00\u202fkm² ±\u202f\d00\u202fkm², and up to \d00\u202fkm² too high/,
    );
  });
});
