import { describe, expect, it } from 'vitest';
import { legendEntryAmong } from '../../src/lib/core/own-labels';
import { legendEntry, type SymbolId } from '../../src/lib/core/symbols';

const label = (id: SymbolId, scenarios: string[], language: 'en' | 'uk' = 'en') =>
  legendEntryAmong(legendEntry(id, language, 'light'), scenarios, language).label;

describe('a legend', () => {
  it('does not call reported what only a scenario of somebody’s own would move', () => {
    expect(label('to-russia', ['own-1'])).not.toContain('as reported');
    expect(label('to-russia', ['own-1'])).toContain('not a report');
    expect(label('illustrative', ['own-1'], 'uk')).toContain('вручну');
  });

  it('says both beside a reported proposal, and nothing of own scenarios without one', () => {
    expect(label('to-ukraine', ['own-1', 'kherson-return'])).toMatch(/as reported, or .*own scenario/);
    expect(label('to-ukraine', ['kherson-return'])).toBe(legendEntry('to-ukraine', 'en', 'light').label);
  });

  it('leaves control as it is', () => {
    expect(label('occupied', ['own-1'])).toBe(legendEntry('occupied', 'en', 'light').label);
  });
});
