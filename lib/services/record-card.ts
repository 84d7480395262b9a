import type { RecordRow } from '../data/cache-db';
import { isOver } from '../domain/action-state';
import { isRecipe } from '../domain/actions/recipes/plan-of';
import type { CardView, LayerLine, LayerView } from '../domain/card';
import { fieldAt, fieldHeading, isUnset } from '../domain/feeds/field-words';
import type { HostRow } from '../domain/host-row';
import type { PageKind } from '../domain/pages/page-kind';
import { rowAgainstMirror } from '../domain/reconcile/row-against-mirror';
import type { FacilityRecord } from '../domain/records';
import { type MessageKey, say } from '../domain/sentence';
import { type CardParts, endMark, historyOf, notSetUp, queueLine, refreshRecord } from './card-parts';
import { offeredActions } from './offered-actions';
import { refOf } from './readable-rows';
import { queueKeys, storedRows } from './record-facts';

/** The card of a row that is no package: what the page shows beside what Metrc's API says, and what can be done. */
export async function describeRecord(
  parts: CardParts,
  record: FacilityRecord,
  kind: PageKind,
  row: HostRow,
  empty: Omit<CardView, 'verdict'>,
): Promise<CardView> {
  const { ops, cache } = parts;
  const { facility, connected } = record;
  const find = async () => (await storedRows(cache, facility, kind, [row]))[0] ?? null;
  const known = await find();
  const ref = refOf(kind, row, known);
  if (ref) await refreshRecord(parts, record, ref, known?.pulledAt ?? null);
  const stored = ref ? await find() : known;
  const [verdict] = await parts.compare.rows(facility, [row]);
  const name = stored?.name ?? row.key;
  const keys = queueKeys(kind, name);
  const queue = await ops.actions.where('records').anyOf(keys).distinct().toArray();
  const target = { entity: kind.entity, key: stored?.key ?? '', name };
  const offered = stored && connected ? await offeredActions(parts, facility, target) : [];
  const differing = stored ? rowAgainstMirror(row, kind, { list: stored.feed, raw: stored.raw }) : [];
  const list = stored?.feed ?? kind.grids[row.grid]?.[0];
  const card: CardView = {
    ...empty,
    target: target.key,
    ...(list ? { list: say(`list_${list.replaceAll('-', '_')}` as MessageKey) } : {}),
    verdict: verdict ?? notSetUp(row.key),
    metrc: stored && mirrorLayer(stored, kind, differing),
    page: pageLayer(row, kind, differing),
    queue: queue.filter((action) => action.facility === facility && !isOver(action.state)).map(queueLine),
    history: await historyOf(ops, facility, name),
    actions: offered.filter(({ type }) => !isRecipe(type)),
  };
  for (const key of keys) await endMark(ops, facility, key);
  return card;
}

const bare = { quantity: null, place: null, item: null } as const;

function mirrorLayer({ raw, pulledAt }: RecordRow, kind: PageKind, differing: readonly string[]): LayerView {
  const lines = linesOf(kind, differing, (_, api) => {
    const value = fieldAt(raw, api);
    return isUnset(value) ? '' : String(value);
  });
  return { ...bare, source: say('source_metrc'), at: pulledAt, lines };
}

function pageLayer({ fields }: HostRow, kind: PageKind, differing: readonly string[]): LayerView {
  const lines = linesOf(kind, differing, (name) => fields[name] ?? '');
  return { ...bare, source: say('card_page'), at: null, lines };
}

/** Only what has a value on that side: an absent line says that nothing is known, not that it is empty. */
function linesOf(
  kind: PageKind,
  differing: readonly string[],
  said: (name: string, api: string) => string,
): LayerLine[] {
  return Object.entries(kind.fields).flatMap(([name, { api }]) => {
    const value = api === null ? '' : said(name, api);
    return value ? [{ name: fieldHeading(api ?? name), value, differs: differing.includes(name) }] : [];
  });
}
