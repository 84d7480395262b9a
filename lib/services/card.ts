import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { readingsOf } from '../data/reading-blocks';
import type { Vault } from '../data/vault';
import { isOver, needsPerson } from '../domain/action-state';
import type { ActionDefinition } from '../domain/actions/define-action';
import type { CardView, HistoryLine, LayerView, QueueLine } from '../domain/card';
import { facilityParts } from '../domain/facility';
import type { FacilityStatus } from '../domain/facility-status';
import type { HostRow } from '../domain/host-row';
import { pageKind } from '../domain/pages/registry';
import { decimalText, showQuantity, unitAbbreviation, unitName } from '../domain/quantity';
import type { ActionRecord, FacilityRecord, PackageView } from '../domain/records';
import { say } from '../domain/sentence';
import type { Verdict } from '../domain/verdict';
import type { Clock } from '../platform/clock';
import type { Compare } from './compare';
import type { ReadBack } from './read-back';
import { packageSubject } from './subjects';

/** The person looks now: a row older than this is read again before it is shown. */
const freshMs = 15_000;
/** A slow Metrc must not keep the card from opening. */
const patienceMs = 2_500;
const historyLines = 12;

/** All that the card of one row shows; opening it ends the mark "changed in Metrc". */
export async function describeCard(
  parts: { ops: OpsDb; cache: CacheDb; clock: Clock; vault: Vault; compare: Compare; readBack: ReadBack },
  record: FacilityRecord | null,
  row: HostRow,
  status: FacilityStatus,
  actions: readonly ActionDefinition[],
): Promise<CardView> {
  const empty = {
    tag: row.key,
    status,
    metrc: null,
    onHand: null,
    queue: [],
    history: [],
    actions: [],
    unit: unitOf(row.fields.unit),
  };
  if (!record) return { ...empty, verdict: notSetUp(row) };
  const { facility } = record;
  if (pageKind(row.kind)?.entity !== 'package') {
    const [verdict] = await parts.compare.rows(facility, [row]);
    return { ...empty, unit: null, verdict: verdict ?? notSetUp(row) };
  }
  await refresh(parts, record, row.key);
  const [verdict] = await parts.compare.rows(facility, [row]);
  const view = (await parts.cache.packages.get([facility, row.key])) ?? null;
  const queue = (await parts.ops.actions.where('records').equals(row.key).toArray()).filter(
    (action) => action.facility === facility,
  );
  const card: CardView = {
    ...empty,
    verdict: verdict ?? notSetUp(row),
    metrc: view ? mirrorLayer(view, view.pulledAt) : rowLayer(row),
    onHand: await readingLayer(parts.ops, record, row.key),
    queue: queue.filter((action) => !isOver(action.state)).map(queueLine),
    history: await historyOf(parts.ops, record, row.key),
    actions:
      view && record.connected
        ? actions
            .filter((action) => action.entity === 'package' && !action.rare && action.offered(packageSubject(view)))
            .map(({ type, title }) => ({ type, title: say(title) }))
        : [],
    unit: view ? { abbreviation: unitAbbreviation(view.unit), name: view.unit } : empty.unit,
  };
  await endMark(parts.ops, record, row.key);
  return card;
}

function notSetUp({ key }: HostRow): Verdict {
  return { key, code: 'not-compared', sentence: say('verdict_not_set_up') };
}

async function refresh(parts: Parameters<typeof describeCard>[0], record: FacilityRecord, tag: string): Promise<void> {
  const stored = await parts.cache.packages.get([record.facility, tag]);
  if (stored && parts.clock.now() - stored.pulledAt < freshMs) return;
  if (!record.connected || !(await parts.vault.keys(facilityParts(record.facility).state))) return;
  // A failed read shows what is stored, with its age.
  const read = parts.readBack.package(record.facility, tag).then(
    () => {},
    () => {},
  );
  await Promise.race([read, parts.clock.sleep(patienceMs)]);
}

async function endMark(ops: OpsDb, record: FacilityRecord, tag: string): Promise<void> {
  await ops.changes
    .where('[facility+record]')
    .equals([record.facility, tag])
    .modify((change) => {
      if (change.class !== 'unclassified') change.openUntil = 0;
    });
}

function unitOf(text: string | undefined): CardView['unit'] {
  const name = unitName(text ?? '');
  return name ? { name, abbreviation: unitAbbreviation(name) } : null;
}

function mirrorLayer(view: PackageView, at: number): LayerView {
  return {
    quantity: showQuantity(view.quantity, view.unit),
    place: view.place,
    item: view.item,
    source: say('source_metrc'),
    at,
  };
}

function rowLayer(row: HostRow): LayerView {
  const { quantity, unit = '', place = null, item = null } = row.fields;
  const shown = decimalText(quantity ?? '');
  const words = shown === null ? null : showQuantity(shown, unitName(unit) ?? unit);
  return { quantity: words, place, item, source: say('source_page'), at: null };
}

async function readingLayer(ops: OpsDb, record: FacilityRecord, tag: string): Promise<LayerView | null> {
  const rows = await readingsOf(ops, record.facility, tag);
  const newest = rows.sort((a, b) => a.asOf - b.asOf).at(-1);
  const source = newest && (await ops.sources.get(newest.sourceId));
  if (!newest || !source) return null;
  return {
    quantity: showQuantity(newest.quantity, newest.unit),
    place: newest.place,
    item: null,
    source: say('source_file', source.name),
    at: newest.asOf,
  };
}

function queueLine(action: ActionRecord): QueueLine {
  const { id, what, state, hold } = action;
  return {
    id,
    what,
    state: hold
      ? say(`queue_hold_${hold.replace(/-/g, '_')}` as 'queue_hold_outage')
      : say(`queue_state_${state.replace(/-/g, '_')}` as 'queue_state_queued'),
    needsPerson: needsPerson(state),
  };
}

async function historyOf(ops: OpsDb, record: FacilityRecord, tag: string): Promise<HistoryLine[]> {
  const range = ops.activity
    .where('[facility+record+seq]')
    .between([record.facility, tag, 0], [record.facility, tag, Number.POSITIVE_INFINITY]);
  const lines = await range.reverse().limit(historyLines).toArray();
  return lines.map(({ at, kind, who, what, before, after }) => ({
    at,
    kind,
    who,
    what,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }));
}
