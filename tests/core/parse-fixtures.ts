import { expect } from 'vitest';
import { DataError } from '../../src/lib/core/errors';
import type { References } from '../../src/lib/core/parse';

/** A small world for expressions and scenarios to refer to. */
export const references: References = {
  units: new Set(['UA-14', 'UA-09']),
  groups: new Set(['donbas']),
  places: new Set(['enerhodar']),
  sources: new Set(['a-paper']),
  claims: new Set(['S1']),
  parameters: new Set(['depthKm']),
};

/** A text in both languages. */
export const text = { en: 'words', uk: 'слова' };

/** A whole scenario as JSON, its own to spoil, about one area. */
export function scenarioJson(area: unknown = { units: ['UA-14'] }, parts: object = {}): Record<string, unknown> {
  return structuredClone({
    id: 'x',
    title: text,
    group: 'plan',
    proposer: text,
    reportedBy: text,
    date: '2025-08-12',
    status: 'reported',
    summary: text,
    sources: ['a-paper'],
    claims: ['S1'],
    notKnown: [],
    notes: [],
    parameters: [],
    transfers: [{ kind: 'withdrawal', from: 'ukraine', to: 'russia', area, label: text }],
    ...parts,
  });
}

/** The message of the DataError that an attempt ends in; anything else fails the test. */
export function complaint(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(DataError);
    return (error as DataError).message;
  }
  throw new Error('nothing was found wrong');
}
