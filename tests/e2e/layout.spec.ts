import { expect, open, test } from './map-page';
import { expectNothingCut } from './reflow';
import { visit } from './visit';

const SIZES = {
  'a window zoomed to 200 %': { width: 720, height: 450 },
  'a tablet held upright': { width: 768, height: 1024 },
  'the narrowest window': { width: 320, height: 568 },
} as const;

const STATES = {
  scenarios: '?scenarios=donbas-withdrawal,sumy-kharkiv-pockets',
  ledger: '?tab=ledger&scenarios=donbas-withdrawal',
  claims: '?tab=claims',
  question: '?tab=claims&question=donetsk',
  inspector: '?unit=UA-43',
} as const;

for (const language of ['en', 'uk'] as const) {
  test(`nothing is lost in small windows, ${language}`, async ({ map }) => {
    test.slow();
    await map.setViewportSize(SIZES['the narrowest window']);
    await open(map, `?tab=scenarios&lang=${language}`);
    for (const [state, query] of Object.entries(STATES)) {
      await visit(map, `${query}&lang=${language}`);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await map.setViewportSize(viewport);
        await expect(map.locator('.desk')).toHaveAttribute('data-layout', viewport.width === 720 ? 'drawer' : 'sheet');
        await expectNothingCut(map, `${state} in ${size}`);
        const canvas = await map.locator('canvas.maplibregl-canvas').boundingBox();
        expect(canvas?.height).toBeGreaterThan(140);
      }
    }
  });
}
