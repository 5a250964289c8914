import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/lib/figure/display-list';
import { readRecord, RENDERER, textHashOf } from '../../src/lib/figure/record';
import { verifyFigure } from '../../src/lib/figure/verify';
import { make } from './make-figure';

const made = make({ scenarios: ['alaska-fuller'] });
const record = readRecord(made.record)!;
const texts = textsOf(made.nodes).map(({ text }) => text);

/** The figure as an earlier version printed it: some texts otherwise, and a record that says so. */
function earlier(reworded: (text: string, id: string | undefined) => string, renderer = RENDERER - 1) {
  const nodes = textsOf(made.nodes);
  const words = nodes.map(({ text, figure }) => reworded(text, figure));
  const numbers = record.numbers.map(({ id, text }) => ({ id, text: reworded(text, id) }));
  return {
    record: { ...record, renderer, numbers, textHash: textHashOf(words) },
    texts: words,
    drawing: [],
  };
}

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a figure that another version drew', () => {
  it('is verified although its words are set otherwise, where its numbers are the same', () => {
    const found = earlier((text, id) => (id === 'dek' ? `${plainSpaces(text)} Reworded.` : plainSpaces(text)));
    expect(verifyFigure(found, made)).toEqual({ answer: 'verified', differences: [], otherRenderer: true });
  });

  it('is verified where a number differs by its rounding alone', () => {
    const ratio = record.numbers.find(({ id }) => id === 'exchange-ratio')!.text;
    expect(ratio).toMatch(/^\d\.\d–\d\d to 1$/);
    const whole = ratio.replace(/\d\.\d/, (low) => String(Math.round(Number(low))));
    const found = earlier((text, id) => (id === 'exchange-ratio' ? whole : text));
    expect(verifyFigure(found, made).answer).toBe('verified');
  });

  it('is verified where it prints a number that figures have no more', () => {
    const found = earlier((text) => text);
    const numbers = [...found.record.numbers, { id: 'held-by-nobody-known', text: '12 km²' }];
    expect(verifyFigure({ ...found, record: { ...found.record, numbers } }, made).answer).toBe('verified');
  });

  it('is altered where a number is another one, although the record was made to fit', () => {
    const found = earlier((text, id) => (id === 'held-by-russia' ? text.replace(/\d/, '2') : text));
    const { answer, differences } = verifyFigure(found, made);
    expect(answer).toBe('altered');
    expect(differences.map(({ what }) => what)).toEqual(['held-by-russia']);
  });

  it('is altered where its words are not those of its record', () => {
    const found = earlier((text) => text);
    expect(verifyFigure({ ...found, texts: [...found.texts, 'and more'] }, made).answer).toBe('altered');
  });
});

describe('a figure of this version', () => {
  it('is altered by any other word', () => {
    expect(verifyFigure({ record, texts, drawing: [] }, made).answer).toBe('verified');
    const found = earlier((text, id) => (id === 'dek' ? plainSpaces(text) : text), RENDERER);
    expect(verifyFigure(found, made).answer).toBe('altered');
  });
});
