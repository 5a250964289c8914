import { describe, expect, it } from 'vitest';
import { embedFigure, embedTrouble } from '../../src/lib/ui/share/embed-words';
import { comparingDesk } from './compare-fixture';
import { createDesk, settled } from './desk-fixture';

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');

async function desk(query: string, more: Parameters<typeof createDesk>[1] = {}) {
  const { app } = createDesk(query, more);
  await app.begin();
  await settled();
  return app;
}

const failing = { comparison: () => Promise.reject(new Error('out of memory')) };

describe('the figure under the title of an embedded view', () => {
  it('is what is held, what would change hands, or the difference, by what is shown', async () => {
    expect(plain(embedFigure(await desk('')))).toMatch(/^Russian-held: about 46 800 km²/);
    expect(plain(embedFigure(await desk('scenarios=donbas-withdrawal')))).toMatch(/Russia \+6 500 km²/);
    const { app } = await comparingDesk('compare=swipe&compare-with=donbas-withdrawal');
    expect(plain(embedFigure(app))).toMatch(/^In B, Russia holds about 6 500 km² more than in A/);
  });

  it('is none where two sides could not be compared, and not that of side A', async () => {
    expect(embedFigure(await desk('compare=swipe&scenarios=donbas-withdrawal', failing))).toBeUndefined();
  });
});

describe('what an embedded view says is not as it was meant', () => {
  it('is nothing where all of the link was followed', async () => {
    expect(embedTrouble(await desk('scenarios=donbas-withdrawal'))).toBeUndefined();
  });

  it('is a part of the link that could not be followed, such as a scenario that did not fit into it', async () => {
    const text = expect.stringMatching(/^Part of the link to this map could not be followed/) as string;
    expect(embedTrouble(await desk('scenarios=own-12345678'))).toEqual({ text });
    expect(embedTrouble(await desk('area=acres'))).toEqual({ text });
    expect(embedTrouble(await desk('own=broken'))).toEqual({ text });
  });

  it('is that the figures could not be computed, and why', async () => {
    const trouble = { text: 'The figures could not be computed.', reason: 'out of memory' };
    expect(embedTrouble(await desk('compare=swipe', failing))).toEqual(trouble);
    const ledger = () => Promise.reject(new Error('out of memory'));
    expect(embedTrouble(await desk('', { ledger }))).toEqual(trouble);
  });
});
