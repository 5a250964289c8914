import type { CDPSession } from '@playwright/test';

/** As much of a heap snapshot as is read: the fields of each node one after another, by the names in `meta`. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

/** What the browser makes of scripts and the tools attached to it, which goes on growing while they warm up. */
const NOT_OF_THE_PAGE: readonly string[] = ['code', 'native'];

/** What the scripts of a page keep once garbage is collected, MB: without code, whose faster versions come bit by bit. */
export async function keptMb(page: CDPSession): Promise<number> {
  const parts: string[] = [];
  const listen = ({ chunk }: { readonly chunk: string }) => parts.push(chunk);
  page.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await page.send('HeapProfiler.collectGarbage');
  await page.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  page.off('HeapProfiler.addHeapSnapshotChunk', listen);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (NOT_OF_THE_PAGE.includes(types[0][nodes[node + type] ?? 0] ?? '')) continue;
    bytes += nodes[node + size] ?? 0;
  }
  return bytes / 2 ** 20;
}
