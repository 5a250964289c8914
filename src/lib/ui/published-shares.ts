import { formatPct } from '../core/format';
import type { AppState } from '../state/app.svelte';
import { isAffected } from './ledger-rows';

/** Outlines closer to their published areas than this, percentage points, print as no difference. */
const LEAST_PCT = 0.05;

/**
 * Why shares need not add up to 100 %, where they are of published areas: by how much the outlines miss those at most,
 * one by one of the units where somebody but Ukraine holds land, or all units `together`. Undefined where shares are of
 * what is computed, and where the areas are alike.
 */
export function publishedSharesSentence(app: AppState, together = false): string | undefined {
  const { t, language, view, ledger } = app;
  if (view.denominators !== 'published' || ledger === undefined) return undefined;
  const areas = together
    ? [{ areaKm2: ledger.total.areaKm2, publishedKm2: app.totalAreaKm2 }]
    : ledger.units.filter(isAffected).map(({ unit: id, areaKm2 }) => ({
        areaKm2,
        publishedKm2: app.unit(id)?.publishedAreaKm2 ?? areaKm2,
      }));
  const missPct = Math.max(0, ...areas.map(({ areaKm2, publishedKm2 }) => Math.abs(areaKm2 / publishedKm2 - 1) * 100));
  if (missPct < LEAST_PCT) return undefined;
  return t('ledger.publishedShares', { share: formatPct(missPct, language, { digits: 1 }) });
}
