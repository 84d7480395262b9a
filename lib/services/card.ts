import type { CacheDb } from '../data/cache-db';
import { newestOfRecords } from '../data/differences';
import type { OpsDb } from '../data/ops-db';
import { readingsOf } from '../data/reading-blocks';
import { isOver } from '../domain/action-state';
import type { ActionDefinition } from '../domain/actions/define-action';
import type { CardView, LayerView } from '../domain/card';
import type { FacilityKey } from '../domain/facility';
import type { FacilityStatus } from '../domain/facility-status';
import type { HostRow } from '../domain/host-row';
import { pageKind } from '../domain/pages/registry';
import { decimalText, showQuantity, unitAbbreviation, unitName } from '../domain/quantity';
import { standingOf } from '../domain/reconcile/standing';
import type { FacilityRecord, PackageView } from '../domain/records';
import { say } from '../domain/sentence';
import { type CardParts, endMark, historyOf, notSetUp, queueLine, refreshRecord } from './card-parts';
import { describeRecord } from './record-card';
import { packageSubject } from './subjects';

/** All that the card of one row shows; opening it ends the mark "changed in Metrc". */
export async function describeCard(
  parts: CardParts,
  record: FacilityRecord | null,
  row: HostRow,
  status: FacilityStatus,
  actions: readonly ActionDefinition[],
): Promise<CardView> {
  const empty = {
    tag: row.key,
    target: row.key,
    status,
    metrc: null,
    onHand: null,
    queue: [],
    history: [],
    since: { firstSeenAt: null, agreedUntil: null },
    actions: [],
    unit: unitOf(row.fields.unit),
  };
  if (!record) return { ...empty, verdict: notSetUp(row.key) };
  const { facility } = record;
  const kind = pageKind(row.kind);
  if (kind && kind.entity !== 'package') return describeRecord(parts, record, kind, row, { ...empty, unit: null });
  const stored = await parts.cache.packages.get([facility, row.key]);
  await refreshRecord(parts, record, { entity: 'package', key: row.key }, stored?.pulledAt ?? null);
  const [verdict] = await parts.compare.rows(facility, [row]);
  const view = (await parts.cache.packages.get([facility, row.key])) ?? null;
  const queue = (await parts.ops.actions.where('records').equals(row.key).toArray()).filter(
    (action) => action.facility === facility,
  );
  const card: CardView = {
    ...empty,
    verdict: verdict ?? notSetUp(row.key),
    metrc: view ? mirrorLayer(view, view.pulledAt) : rowLayer(row),
    onHand: await readingLayer(parts.ops, record, row.key),
    queue: queue.filter((action) => !isOver(action.state)).map(queueLine),
    history: await historyOf(parts.ops, facility, row.key),
    since: await sinceOf(parts, facility, row.key),
    actions:
      view && record.connected
        ? actions
            .filter((action) => action.entity === 'package' && !action.rare && action.offered(packageSubject(view)))
            .map(({ type, title }) => ({ type, title: say(title) }))
        : [],
    unit: view ? { abbreviation: unitAbbreviation(view.unit), name: view.unit } : empty.unit,
  };
  await endMark(parts.ops, facility, row.key);
  return card;
}

async function sinceOf({ ops, cache }: { ops: OpsDb; cache: CacheDb }, facility: FacilityKey, tag: string) {
  const difference = (await newestOfRecords(ops, facility, [tag])).get(tag);
  const open = difference?.standing === 'open' ? difference : null;
  const standing = standingOf((await cache.standings.get(facility)) ?? null, tag);
  return {
    firstSeenAt: open?.firstSeenAt ?? null,
    agreedUntil: open ? open.agreedUntil : (standing?.agreedUntil ?? null),
  };
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
