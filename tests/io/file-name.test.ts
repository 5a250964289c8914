import { describe, expect, it } from 'vitest';
import { figureFileName } from '../../src/lib/io/file-name';

describe('the name of a saved figure', () => {
  it('says the date of the control layer and what is switched on', () => {
    expect(figureFileName('2025-08-12', [])).toBe('territorial-control-2025-08-12');
    expect(figureFileName('2025-08-12', ['donbas-withdrawal'])).toBe(
      'territorial-control-2025-08-12-donbas-withdrawal',
    );
    expect(figureFileName(undefined, ['My Own/Plan'])).toBe('territorial-control-undated-my-own-plan');
  });

  it('counts what is too much to be named', () => {
    expect(figureFileName('2025-08-12', ['a', 'b', 'c', 'd'])).toBe('territorial-control-2025-08-12-a-b-2-more');
  });
});
