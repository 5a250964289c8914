import * as v from 'valibot';
import { DataError } from '../errors';
import { OWN_PREFIX } from '../own-scenarios';
import { TRANSFER_KINDS, type Scenario, type Transfer, type TransferKind, type TransferSide } from '../scenarios';
import { parseRegion } from './region';
import {
  bilingual,
  finite,
  isoDate,
  join,
  kebabId,
  object,
  oneOf,
  read,
  requireKnown,
  requireUniqueIds,
  text,
  type References,
} from './structure';

const SIDES = ['ukraine', 'russia', 'none'] as const;

/** Who land may pass from and to under each kind; a transfer that says otherwise is a slip of the file. */
const DIRECTIONS: Record<TransferKind, { from: readonly TransferSide[]; to: readonly TransferSide[] }> = {
  withdrawal: { from: ['ukraine'], to: ['russia'] },
  return: { from: ['russia'], to: ['ukraine'] },
  demilitarise: { from: ['ukraine', 'russia'], to: ['none'] },
  freeze: { from: ['none'], to: ['none'] },
  claim: { from: ['ukraine'], to: ['russia'] },
  recognise: { from: ['russia'], to: ['russia'] },
};

const transfer = object({
  kind: oneOf(TRANSFER_KINDS),
  from: oneOf(SIDES),
  to: oneOf(SIDES),
  area: v.unknown(),
  label: bilingual,
  illustrative: v.optional(v.boolean()),
  illustrativeReason: v.optional(bilingual),
  optional: v.optional(v.boolean()),
  readings: v.optional(v.array(object({ label: bilingual, area: v.unknown() }))),
});

const parameter = object({
  id: v.pipe(
    v.string(),
    v.check((value) => /^[a-z][A-Za-z0-9]*Km$/.test(value), 'the id of a length is camel case and ends in Km'),
  ),
  label: bilingual,
  unit: oneOf(['km']),
  default: finite,
  min: finite,
  max: finite,
  step: finite,
});

const scenario = object({
  id: kebabId,
  title: bilingual,
  group: oneOf(['current', 'return', 'demand', 'plan', 'own']),
  proposer: bilingual,
  reportedBy: bilingual,
  date: isoDate,
  dateEnd: v.optional(isoDate),
  status: oneOf([
    'current',
    'reported',
    'proposed',
    'demanded',
    'claimed',
    'denied',
    'rejected',
    'withdrawn',
    'superseded',
    'own',
  ]),
  statusNote: v.optional(bilingual),
  summary: bilingual,
  sources: v.array(text),
  ownSource: v.optional(text),
  claims: v.array(text),
  notKnown: v.array(bilingual),
  notes: v.array(bilingual),
  parameters: v.array(parameter),
  transfers: v.array(transfer),
});

/** One reported proposal: structure, dates, directions, parameters, and every id its expressions name. */
export function parseScenario(json: unknown, file: string, references: References): Scenario {
  const found = read(scenario, json, file);
  if (found.dateEnd !== undefined && found.dateEnd < found.date) {
    throw new DataError(file, 'dateEnd', `${found.dateEnd} is before ${found.date}`);
  }
  checkOwnership(found, file);
  for (const kind of ['sources', 'claims'] as const) {
    found[kind].forEach((id, index) => requireKnown(id, kind, references, file, join(kind, index)));
  }
  requireUniqueIds(found.parameters, file, 'parameters');
  found.parameters.forEach((entry, index) => {
    const at = join('parameters', index);
    if (!(entry.min > 0 && entry.min <= entry.default && entry.default <= entry.max)) {
      throw new DataError(file, at, `0 < min <= default <= max does not hold`);
    }
    if (entry.step <= 0) throw new DataError(file, join(at, 'step'), `${entry.step} is not more than 0`);
  });

  const inner = { ...references, parameters: new Set(found.parameters.map(({ id }) => id)) };
  const used = new Set<string>();
  const transfers = found.transfers.map((entry, index): Transfer => {
    const at = join('transfers', index);
    checkTransfer(entry, file, at);
    const { readings, ...rest } = entry;
    const area = parseRegion(entry.area, file, join(at, 'area'), inner, used);
    if (readings === undefined) return { ...rest, area };
    const parsed = readings.map((reading, position) => {
      const readingPath = join(join(join(at, 'readings'), position), 'area');
      return { label: reading.label, area: parseRegion(reading.area, file, readingPath, inner, used) };
    });
    return { ...rest, area, readings: parsed };
  });
  found.parameters.forEach(({ id }, index) => {
    if (!used.has(id)) throw new DataError(file, join('parameters', index), `"${id}" is used by no transfer`);
  });
  return { ...found, transfers };
}

/** A person's own scenario says so in group, status and id; any other is a report and names a source. */
function checkOwnership(found: v.InferOutput<typeof scenario>, file: string): void {
  const isOwn = found.group === 'own';
  if ((found.status === 'own') !== isOwn) {
    throw new DataError(file, 'status', `group and status are both "own" or neither`);
  }
  if (found.id.startsWith(OWN_PREFIX) !== isOwn) {
    throw new DataError(
      file,
      'id',
      isOwn
        ? `must begin with "${OWN_PREFIX}", as the group is "own"; found "${found.id}"`
        : `"${found.id}" begins with "${OWN_PREFIX}", which only ids of the group "own" do; found the group "${found.group}"`,
    );
  }
  if (!isOwn && found.sources.length === 0) throw new DataError(file, 'sources', 'names no source');
  if (!isOwn && found.ownSource !== undefined) throw new DataError(file, 'ownSource', 'belongs to the group own');
}

function checkTransfer(entry: v.InferOutput<typeof transfer>, file: string, path: string): void {
  for (const end of ['from', 'to'] as const) {
    const allowed = DIRECTIONS[entry.kind][end];
    if (allowed.includes(entry[end])) continue;
    const problem = `"${entry[end]}" does not fit the kind ${entry.kind}, which goes ${end} ${allowed.join(' or ')}`;
    throw new DataError(file, join(path, end), problem);
  }
  const illustrative = entry.illustrative === true;
  if (illustrative && entry.illustrativeReason === undefined) {
    throw new DataError(file, join(path, 'illustrativeReason'), 'is missing: what was assumed for the area?');
  }
  if (!illustrative && entry.illustrativeReason !== undefined) {
    throw new DataError(file, join(path, 'illustrative'), 'a reason is given, so this should be true');
  }
}
