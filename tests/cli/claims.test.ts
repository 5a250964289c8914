import { beforeAll, describe, expect, it } from 'vitest';
import { cli, json } from './run-in-process';

interface Words {
  readonly en: string;
  readonly uk: string;
}
interface ClaimJson {
  readonly id: string;
  readonly reported: readonly {
    readonly value: number;
    readonly precision: number;
    readonly asOf: string;
    readonly attributedTo: Words | null;
  }[];
  readonly asOf: string;
  readonly publisher: Words;
  readonly speaker: Words | null;
  readonly confidence: string;
  readonly sourceUrl: string | null;
  readonly statement: Words;
  readonly note: Words | null;
  readonly outdated: boolean;
  readonly verdict: string;
  readonly reasons: readonly string[];
}

describe('a claim in JSON', () => {
  let all: readonly ClaimJson[];
  beforeAll(async () => {
    all = await json<ClaimJson[]>('claims');
  });
  const claim = (id: string) => all.find((candidate) => candidate.id === id)!;
  const credited = (id: string) => claim(id).reported.map(({ attributedTo }) => attributedTo?.en ?? null);

  it('carries whom the report credits with each number', () => {
    expect(credited('S5')).toEqual(['Volodymyr Zelensky']);
    expect(credited('S6')).toEqual(['Institute for the Study of War']);
    expect(credited('S13')).toEqual(['The Wall Street Journal']);
    expect(credited('L8')).toEqual(['Vladimir Putin', 'Vladimir Putin', 'Keith Kellogg']);
    expect(credited('N1')).toEqual(['DeepState', 'DeepState']);
    expect(credited('R1')).toEqual([null, null, null]);
  });

  it('carries speaker, publisher, link, date, precision and how it is known, for all', () => {
    for (const { id, publisher, reported, sourceUrl, confidence, statement, asOf } of all) {
      expect(publisher.en, id).not.toBe('');
      expect(statement.uk, id).not.toBe('');
      expect(confidence, id).toMatch(/^(read|read-in-copy|article-only|unverified)$/);
      expect(asOf, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (confidence !== 'unverified') expect(sourceUrl, id).toMatch(/^https?:/);
      for (const figure of reported) {
        expect(figure.precision, id).toBeGreaterThanOrEqual(0);
        expect(figure.asOf, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
    expect(claim('Z1').speaker?.en).toBe('Volodymyr Zelensky');
    expect(claim('I5').reported.map(({ asOf }) => asOf)).toEqual(['2025-08-31', '2024-08-31', '2022-02-23']);
  });

  it('marks what is out of date, says so, and lets no other report be judged by it', () => {
    const marked = all.filter(({ outdated }) => outdated).map(({ id }) => id);
    expect(marked).toEqual(['M2', 'L7']);
    for (const id of marked) expect(claim(id).reasons.join(' '), id).toContain('marked as out of date');
    for (const { id, reasons } of all) expect(reasons.join(' '), id).not.toMatch(/, (M2|L7)\b/);
  });

  it('says of a sum of parts which of them are unverified', () => {
    expect(claim('R1').reasons.join(' ')).toContain('Of these, R6 and R7 are unverified');
  });

  it('says that the reading of a map contradicts the map, not itself', () => {
    expect(claim('O2').reasons[0]).toMatch(
      /^The report contradicts the one it rests on: .*99% \(White House map, O1\)/u,
    );
  });
});

describe('a claim for a person', () => {
  it('comes with its note and with whom it credits, in either language', async () => {
    const english = (await cli(['claims', '--id', 'C19,S13'], { tty: true })).out;
    expect(english).toContain('Note: Zelensky’s figure may have meant land taken in recent years');
    expect(english).toContain('crediting The Wall Street Journal');
    expect(english).toContain('only in the article');
    const ukrainian = (await cli(['claims', '--id', 'C19', '--lang', 'uk'], { tty: true })).out;
    expect(ukrainian).toMatch(/Примітка: .*Зеленськ/u);
  });
});
