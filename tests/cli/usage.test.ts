import { describe, expect, it } from 'vitest';
import { cli } from './run-in-process';

const COMMANDS = ['areas', 'measure', 'ledger', 'compare', 'scenarios', 'claims', 'question'];

const OPACITY = ['figure', '--scenario', 'kherson-return', '--out', 'x.svg', '--opacity'];

describe('the command line', () => {
  it('lists every command when asked for help', async () => {
    const { code, out, err } = await cli(['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of COMMANDS) expect(out).toContain(`  ${command}`);
  });

  it('shows the same on standard error, as bad input, when nothing is asked', async () => {
    const { code, out, err } = await cli([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage:');
  });

  it.each(COMMANDS)('explains %s, with every option it takes', async (command) => {
    const { code, out } = await cli([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: npm run -s cli -- ${command}`));
    expect(out).toContain('--format FORMAT');
    expect((await cli(['help', command])).out).toBe(out);
    expect((await cli([command, '-h'])).out).toBe(out);
  });

  it('explains a command although what must follow it is missing', async () => {
    expect((await cli(['measure', '--help'])).code).toBe(0);
  });

  it.each([
    ['an unknown command', ['leger'], '"leger" is not a command; did you mean "ledger"?'],
    ['a name that every object has', ['constructor'], '"constructor" is not a command'],
    ['an unknown option', ['ledger', '--scenari', 'x'], 'did you mean "--scenario"?'],
    ['an option of another command', ['areas', '--strict'], '--strict is not an option of this command'],
    ['an unknown short option', ['areas', '-x'], '-x is not an option'],
    ['an option named like every object has', ['areas', '--constructor'], '--constructor is not an option'],
    ['an option without its value', ['ledger', '--control'], '--control needs a value: --control FILE'],
    [
      'an option with the next one as its value',
      ['ledger', '--control', '--format', 'json'],
      '--control needs a value',
    ],
    ['an option with an empty value', ['ledger', '--control='], '--control needs a value'],
    ['a switch with a value', ['areas', '--help=yes'], '--help takes no value'],
    ['an option given twice', ['areas', '--format', 'csv', '--format', 'json'], '--format is given twice'],
    ['an unknown format', ['areas', '--format', 'jsn'], 'did you mean "json"?'],
    ['a word too many', ['areas', 'UA-14'], 'areas does not know what to do with "UA-14"'],
    ['a missing file name', ['measure'], 'measure needs a FILE'],
    ['two file names', ['measure', 'a.json', 'b.json'], '"b.json"'],
    ['an unknown scenario', ['ledger', '--scenario', 'donbas-withdrawl'], 'did you mean "donbas-withdrawal"?'],
    ['an unknown scenario among known ones', ['ledger', '--scenario', 'status-quo,nothing-like-it'], 'Known: '],
    ['an empty scenario', ['ledger', '--scenario', 'status-quo,,kherson-return'], '--scenario has an empty value'],
    ['an unknown class', ['ledger', '--definition', 'ocupied'], 'did you mean "occupied"?'],
    [
      'a class that the map does not draw',
      ['ledger', '--definition', 'claimed'],
      'draws no land that counts as Russian-held (claimed), so how much is held is not known',
    ],
    ['such a class for a figure', ['figure', '--definition', 'contested', '--out', 'x.svg'], '(contested)'],
    [
      'a class that the second map of two does not draw',
      ['compare', '--definition', 'advance', '--with-control', 'builtin-2022-02-23'],
      'or --definition occupied.',
    ],
    ['a date for the built-in snapshot', ['ledger', '--as-of', '2025-08-12'], 'Give --control FILE too'],
    ['a negative number', ['check', '-5', '--of', 'UA-14'], '-5 is not a number that is taken here'],
    ['an opacity with more to it', [...OPACITY, 'kherson-return:60:70'], 'needs a whole percent'],
    ['two opacities of one scenario', [...OPACITY, 'kherson-return:60,kherson-return:70'], 'two values; give one'],
    ['an opacity of what is not shown', [...OPACITY, 'donbas-withdrawal:60'], 'Shown: kherson-return.'],
    ['a day that does not exist', ['ledger', '--as-of', '2025-02-30'], '"2025-02-30" is not a day'],
    ['a date in another order', ['ledger', '--as-of', '12.08.2025'], 'write it as 2025-08-12'],
    ['an unknown claim', ['claims', '--id', 'S99'], '"S99" is not a claim'],
  ])('refuses %s with exit 2 and says how to mend it', async (_, words, message) => {
    const { code, out, err } = await cli(words);
    expect(err).toContain(message);
    expect(err).toContain('--help');
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
