import { describe, expect, it } from 'vitest';
import { cli, json } from './run-in-process';

interface Checked {
  readonly statement: { readonly en: string };
  readonly value: number;
  readonly rounding: number;
  readonly asOf: string;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly computed: readonly { readonly method: string; readonly value: number; readonly unit: string }[];
}

describe('check', () => {
  it('sets a figure beside the map and says why the verdict is what it is', async () => {
    const checked = await json<Checked>('check', '100', '--of', 'UA-09', '--unit', 'percent', '--land', 'ukraine');
    expect(checked).toMatchObject({ value: 100, rounding: 0.5, asOf: '2025-08-12' });
    const finer = await json<Checked>('check', '95.0', '--of', 'UA-09', '--unit', 'percent', '--land', 'ukraine');
    expect(finer.verdict).toBe('differs');
    expect(finer.reasons[0]).toMatch(/^95.* differs: the map gives/);
    expect(finer.computed.map(({ method }) => method)).toContain('geometry');
  });

  it('takes what a proposal moves, and judges it as the same land of the group', async () => {
    const moved = await json<Checked>('check', '6,600', '--of', 'donbas-withdrawal.0');
    const group = await json<Checked>('check', '6,600', '--of', 'donbas', '--land', 'ukraine');
    expect(moved.rounding).toBe(50);
    expect([moved.verdict, moved.computed]).toEqual([group.verdict, group.computed]);
  });

  it('judges nothing on a map of another day', async () => {
    const { verdict } = await json<Checked>(
      'check',
      '6,600',
      '--of',
      'UA-14',
      '--land',
      'ukraine',
      '--date',
      '2024-01-01',
    );
    expect(verdict).toBe('cannot-check');
  });

  it('exits with 1 under --strict when the figure differs', async () => {
    const figure = ['check', '95.0', '--of', 'UA-09', '--unit', 'percent', '--land', 'ukraine'];
    expect((await cli(figure)).code).toBe(0);
    expect((await cli([...figure, '--strict'])).code).toBe(1);
  });

  it.each([
    [['check', 'much', '--of', 'UA-14'], 'VALUE is not a number'],
    [['check', '5'], '--of is missing'],
    [['check', '5', '--of', 'donbass'], 'did you mean "donbas"?'],
    [['check', '5', '--of', 'znpp-return.0'], 'no unit, group, or transfer'],
    [['check', '120', '--of', 'UA-14', '--unit', 'percent'], 'more than 100 %'],
    [['check', '5', '--of', 'UA-14', '--date', 'yesterday'], '--date is not a day'],
  ])('says how to mend %j', async (words, message) => {
    const { code, err } = await cli(words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
