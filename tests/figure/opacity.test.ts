import { describe, expect, it } from 'vitest';
import { figureFile } from '../../src/cli/figure-file';
import { textsOf, type DisplayNode, type PathNode } from '../../src/lib/figure/display-list';
import { readRecord } from '../../src/lib/figure/record';
import { opacitiesOf } from '../../src/lib/figure/spec';
import { make, svgOf } from './make-figure';

function pathsOf(nodes: readonly DisplayNode[]): readonly PathNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'path') return [node];
    return node.kind === 'group' ? pathsOf(node.children) : [];
  });
}

const TWO = ['four-regions-demand', 'donbas-withdrawal'] as const;
const FAINT = { 'donbas-withdrawal': 40 };

describe('the opacity of a scenario', () => {
  it('is said of scenarios shown that are drawn less than fully, and of nothing else', () => {
    expect(opacitiesOf(TWO, { 'donbas-withdrawal': 40, 'four-regions-demand': 100, 'kherson-return': 20 })).toEqual({
      opacities: FAINT,
    });
    expect(opacitiesOf(['kherson-return'], FAINT)).toEqual({});
  });

  it('makes hatch and outline of that scenario fainter, and changes no word or number', () => {
    const [full, faint] = [make({ scenarios: TWO }), make({ scenarios: TWO, opacities: FAINT })];
    const hatchOf = (list: typeof full, id: string) => {
      const path = pathsOf(list.nodes).find((one) => one.id === `proposal-${id}-0`);
      return list.patterns.find((used) => used.id === path?.pattern);
    };
    const outlineOf = (list: typeof full, id: string) =>
      pathsOf(list.nodes).find((one) => one.id === `outline-${id}-0`)?.stroke?.opacity;
    expect(hatchOf(full, 'donbas-withdrawal')?.opacity).toBeUndefined();
    expect(hatchOf(faint, 'donbas-withdrawal')?.opacity).toBe(0.4);
    expect(hatchOf(faint, 'four-regions-demand')).toEqual(hatchOf(full, 'four-regions-demand'));
    expect([outlineOf(full, 'donbas-withdrawal'), outlineOf(faint, 'donbas-withdrawal')]).toEqual([undefined, 0.4]);
    expect(outlineOf(faint, 'four-regions-demand')).toBeUndefined();
    const wordsOf = (list: typeof full) => textsOf(list.nodes).map(({ text }) => text);
    expect(wordsOf(faint)).toEqual(wordsOf(full));
    expect(readRecord(faint.record)?.numbers).toEqual(readRecord(full.record)?.numbers);
  });

  it('is in the record, and a record with one that cannot be is none', () => {
    const { record } = make({ scenarios: TWO, opacities: FAINT });
    expect(readRecord(record)?.spec.opacities).toEqual(FAINT);
    expect(readRecord(make({ scenarios: TWO }).record)?.spec).not.toHaveProperty('opacities');
    expect(readRecord(record.replace('"donbas-withdrawal":40', '"donbas-withdrawal":0'))).toBeUndefined();
  });

  it('is written to SVG and PDF', async () => {
    const [full, faint] = [svgOf({ scenarios: TWO }), svgOf({ scenarios: TWO, opacities: FAINT })];
    expect(full).not.toContain('stroke-opacity=".4"');
    // Casing and strokes of the hatch, and the outline.
    expect(faint.match(/stroke-opacity="\.4"/g)).toHaveLength(3);
    expect(faint).toContain('stroke-opacity=".3"');
    const pdf = Buffer.from(await figureFile(make({ scenarios: TWO, opacities: FAINT }), 'pdf', 72)).toString('latin1');
    expect(pdf).toMatch(/\/CA 0\.4\b/);
  });
});

describe('scenarios over each other', () => {
  it('are drawn in the order of the spec, with hatches beside each other', () => {
    const drawn = (scenarios: readonly string[]) => {
      const { nodes, patterns } = make({ scenarios });
      const hatches = pathsOf(nodes).filter(({ id }) => id?.startsWith('proposal-') === true);
      const phases = hatches.map(({ pattern }) => patterns.find(({ id }) => id === pattern)?.phase ?? 0);
      return { order: hatches.map(({ id }) => id!.replace(/^proposal-|-\d+$/g, '')), phases: [...new Set(phases)] };
    };
    const [one, other] = [drawn(TWO), drawn([...TWO].reverse())];
    expect([one.order.at(-1), other.order.at(-1)]).toEqual([TWO[1], TWO[0]]);
    expect([one.phases, other.phases]).toEqual([
      [0, 0.5],
      [0, 0.5],
    ]);
  });
});
