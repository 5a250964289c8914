import { describe, expect, it, vi } from 'vitest';
import { Strokes, type Stroke } from '../../src/lib/state/strokes.svelte';

const A = [
  [37, 48],
  [38, 48],
  [38, 49],
];
const B = [...A, [37, 49]];
const finished = (points: number[][], settled = true): Stroke => ({
  points,
  finished: true,
  settled,
  canUndo: false,
  canRedo: false,
});

describe('strokes', () => {
  it('are taken back and done again, one settled step at a time', () => {
    const strokes = new Strokes(() => undefined);
    strokes.begin('polygon');
    strokes.stroke(finished(A));
    strokes.stroke(finished([...A, [37.5, 49]], false));
    strokes.stroke(finished(B));
    strokes.undo();
    expect([strokes.points, strokes.canUndo, strokes.canRedo]).toEqual([A, true, true]);
    strokes.undo();
    expect([strokes.points, strokes.finished, strokes.canUndo]).toEqual([[], false, false]);
    strokes.redo();
    strokes.redo();
    expect([strokes.points, strokes.finished, strokes.canRedo]).toEqual([B, true, false]);
  });

  it('forget what could be done again once something else is drawn', () => {
    const strokes = new Strokes(() => undefined);
    strokes.begin('polygon', A);
    strokes.replace(B);
    strokes.undo();
    strokes.replace([]);
    expect(strokes.canRedo).toBe(false);
    strokes.undo();
    expect(strokes.points).toEqual(A);
  });

  it('leave a step of an unfinished shape to the pen on the map', () => {
    const strokes = new Strokes(() => undefined);
    const pen = { undo: vi.fn(), redo: vi.fn() };
    strokes.begin('line');
    strokes.usePen(pen);
    strokes.stroke({ points: A.slice(0, 2), finished: false, settled: true, canUndo: true, canRedo: false });
    strokes.undo();
    expect(pen.undo).toHaveBeenCalledOnce();
    strokes.stroke({ points: A.slice(0, 1), finished: false, settled: true, canUndo: true, canRedo: true });
    strokes.redo();
    expect(pen.redo).toHaveBeenCalledOnce();
  });

  it('are finished without a key once there are corners enough, less the place where the pointer is', () => {
    const strokes = new Strokes(() => undefined);
    strokes.begin('polygon');
    const begun = (points: number[][]): Stroke => ({ ...finished(points), finished: false });
    strokes.stroke(begun([A[0]!, A[1]!, A[1]!]));
    expect(strokes.canFinish).toBe(false);
    strokes.finish();
    expect(strokes.finished).toBe(false);
    strokes.stroke(begun([...A, A[2]!]));
    strokes.finish();
    expect([strokes.points, strokes.finished, strokes.canFinish]).toEqual([A, true, false]);
    strokes.begin('line');
    strokes.stroke(begun([A[0]!, A[1]!, [38.2, 48.1]]));
    strokes.finish();
    expect(strokes.points).toEqual(A.slice(0, 2));
  });

  it('make the map begin anew only when they did not come from it', () => {
    const strokes = new Strokes(() => undefined);
    strokes.begin('polygon');
    const { session } = strokes;
    strokes.stroke(finished(A));
    expect(strokes.session).toBe(session);
    strokes.undo();
    expect(strokes.session).toBe(session + 1);
  });
});
