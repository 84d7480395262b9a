import { z } from 'zod';
import { mostLines } from '../domain/bulk/read-grid';
import { FacilityKey } from '../domain/facility';
import type { FacilityStatus } from '../domain/facility-status';
import type { ListInfo } from '../domain/feeds/list-info';
import type { FormView, LinePreview } from '../domain/form';
import { keepings, type VaultState } from '../domain/keeping';
import { PackageTag } from '../domain/package-tag';
import type { OfferedSource } from '../domain/packaging/balance';
import type { SelectedRecords } from '../domain/selected-records';
import type { Sentence } from '../domain/sentence';
import { countRequests } from './count-requests';
import { handoverRequests } from './handover-requests';
import { reconcileRequests } from './reconcile-requests';
import type { DraftLine, FacilityChoice, GroupReply, Outcome, QueueReply } from './replies';
import { fields, license, RecordTarget, reply } from './request-shapes';
import { settingsRequests } from './settings-requests';

/** One reading of an imported file, already picked out of its columns. Quantities are decimal text. */
const ReadingRow = z.object({
  tag: PackageTag,
  quantity: z.string().max(30),
  unit: z.string().max(40),
  place: z.string().max(200).nullable(),
  item: z.string().max(200).nullable(),
});

const names = z.record(z.string().max(200), z.string().max(200).nullable());
const column = z.number().int().min(0).max(1_000).nullable();

/** What a person said in an import, remembered for the next one. */
const SaidInImport = z.object({
  layouts: z.record(
    z.string().max(500),
    z.object({
      columns: z.object({ tag: column, quantity: column, unit: column, place: column, item: column }),
      fallbackUnit: z.string().max(40).nullable(),
      covers: z.enum(['all', 'places', 'categories', 'some']),
      delayMinutes: z.number().int().min(0).max(2880),
    }),
  ),
  units: z.record(z.string().max(200), z.string().max(40)),
  places: names,
  items: names,
});

/** One line of a group: its record, what is said of it alone, and the line of a file that it was read from. */
const GroupLine = z.object({ target: RecordTarget, own: fields, source: z.string().max(8000).optional() });

/** A group by its place in the order of acceptance. */
const GroupPlace = z.object({ id: z.string().max(60), first: z.number().int(), size: z.number().int().positive() });

const groupInput = {
  facility: FacilityKey,
  action: z.string().max(60),
  /** What is the same for every line that says nothing else. */
  shared: fields,
  lines: z.array(GroupLine).max(mostLines),
  /** Lines as well that a file queued before. */
  again: z.boolean(),
};

/** What only our own pages (popup, dashboard) may ask. */
export const ownRequests = {
  ...reconcileRequests,
  ...countRequests,
  ...handoverRequests,
  ...settingsRequests,
  'overview.get': {
    input: z.object({}),
    ...reply<{
      vault: VaultState;
      facilities: FacilityStatus[];
      offeredState: string | null;
      offeredLicense: string | null;
    }>(),
  },
  'setup.connect': {
    input: z.object({
      vendorKey: z.string().trim().max(200),
      userKey: z.string().trim().max(200),
      state: z.string().regex(/^[a-z]{2}$/),
      person: z.string().trim().max(80),
      keeping: z.enum(keepings),
      passphrase: z.string().max(200),
    }),
    ...reply<Outcome<{ facilities: FacilityChoice[] }>>(),
  },
  'setup.start': { input: z.object({ facilities: z.array(FacilityKey).max(200) }), ...reply<Outcome>() },
  'setup.pageOnly': { input: z.object({ state: z.string().regex(/^[a-z]{2}$/), license }), ...reply<Outcome>() },
  'vault.unlock': { input: z.object({ passphrase: z.string().max(200) }), ...reply<Outcome>() },
  'vault.lock': { input: z.object({}), ...reply<null>() },
  'vault.forget': { input: z.object({}), ...reply<null>() },
  /** Every list of Metrc, with what this license is for. */
  'lists.get': { input: z.object({ facility: FacilityKey }), ...reply<ListInfo[]>() },
  /** Reads what belongs to a record from Metrc now: lines of a sale, lab results. */
  'details.read': {
    input: z.object({ facility: FacilityKey, list: z.string().max(60), parent: z.string().min(1).max(200) }),
    ...reply<Outcome>(),
  },
  /** Takes back a pause, and pulls at once. */
  'pause.end': { input: z.object({ facility: FacilityKey }), ...reply<null>() },
  'sync.start': { input: z.object({ facility: FacilityKey }), ...reply<FacilityStatus | null>() },
  'action.decide': {
    input: z.object({
      id: z.string().max(40),
      decision: z.enum(['cancel', 'retry', 'dismiss', 'done-by-hand']),
      note: z.string().max(500),
    }),
    ...reply<Outcome>(),
  },
  /** Approves an action that somebody else took; it is sent with that person's key. */
  'action.approve': { input: z.object({ id: z.string().max(60) }), ...reply<Outcome>() },
  /** A person looked at an action that waits for that: it goes out. */
  'action.release': { input: z.object({ id: z.string().max(60) }), ...reply<Outcome>() },
  /** Actions that fit a record, or with `key: null` make one of its kind. */
  'actions.offered': {
    input: z.object({
      facility: FacilityKey,
      entity: z.string().max(40),
      key: z.string().max(60).nullable(),
      name: z.string().max(200),
    }),
    ...reply<{ type: string; title: Sentence }[]>(),
  },
  'action.form': {
    input: z.object({
      facility: FacilityKey,
      tag: RecordTarget,
      action: z.string().max(60),
      /** The action whose place it takes, and as what that one knew the record. */
      replaces: z.string().max(60).optional(),
    }),
    ...reply<FormView | null>(),
  },
  'action.add': {
    input: z.object({
      facility: FacilityKey,
      tag: RecordTarget,
      action: z.string().max(60),
      fields,
      /** Made by the form: asked again after a lost answer, it is the same action. */
      id: z.uuid().optional(),
      /** It takes the place of an action that waits for a person; the note says so there. */
      replaces: z.object({ id: z.string().max(60), note: z.string().max(200) }).optional(),
    }),
    ...reply<QueueReply>(),
  },
  /** Packages to draw from, as the queue will leave them. */
  'packages.sources': {
    input: z.object({ facility: FacilityKey, tags: z.array(PackageTag).max(50) }),
    ...reply<OfferedSource[]>(),
  },
  /** What a group would do, line by line. Nothing is queued. */
  'group.preview': { input: z.object(groupInput), ...reply<LinePreview[]>() },
  /** Queues all of a group, or nothing of it. */
  'group.queue': {
    input: z.object({ ...groupInput, group: z.uuid(), file: z.string().max(200).nullable() }),
    ...reply<GroupReply>(),
  },
  /** Cancels what of a group is not on its way yet. */
  'group.cancel': { input: GroupPlace, ...reply<{ cancelled: number }>() },
  /** Approves what of a group waits for another person, all of it or nothing. */
  'group.approve': { input: GroupPlace, ...reply<Outcome>() },
  /** Lets go what of a group was restored from a backup and read back. */
  'group.release': { input: GroupPlace, ...reply<Outcome>() },
  'draft.get': {
    input: z.object({ id: z.string().max(40) }),
    ...reply<{ facility: FacilityKey; name: string; tag: string; what: Sentence; lines: DraftLine[] } | null>(),
  },
  /** Records that were selected on a page of Metrc; null when the browser was closed since. */
  'selection.get': {
    input: z.object({ id: z.string().max(40) }),
    ...reply<({ facility: FacilityKey; name: string; license: string } & SelectedRecords) | null>(),
  },
  'draft.confirm': { input: z.object({ id: z.string().max(40) }), ...reply<QueueReply>() },
  /** A backup was saved: the reminder rests for a week. */
  'backup.made': { input: z.object({ madeAt: z.number().int() }), ...reply<Outcome>() },
  /** One piece of a backup's file, in order: messages have a size limit. The last one restores. */
  'backup.restore': {
    input: z.object({
      piece: z.string().max(8_000_000),
      number: z.number().int().min(1),
      of: z.number().int().min(1).max(100),
    }),
    ...reply<Outcome<{ held: number | null }>>(),
  },
  /** A file of on hand begins. Its rows follow in pieces; the last message stores all of it, or nothing. */
  'readings.begin': {
    input: z.object({
      id: z.uuid(),
      facility: FacilityKey,
      name: z.string().trim().min(1).max(120),
      asOf: z.number().int(),
      /** What the file lists whole; `some`: it never says that a package is missing. */
      covers: z.enum(['all', 'places', 'categories', 'some']),
      scope: z.array(z.string().max(200)).max(500),
      /** How late this source learns of a sale, minutes. */
      delayMinutes: z.number().int().min(0).max(2880),
    }),
    ...reply<Outcome>(),
  },
  'readings.piece': {
    input: z.object({ id: z.uuid(), number: z.number().int().min(0).max(1_000), rows: z.array(ReadingRow).max(1_000) }),
    ...reply<Outcome>(),
  },
  'readings.end': {
    input: z.object({ id: z.uuid(), pieces: z.number().int().min(1).max(1_000), said: SaidInImport }),
    ...reply<Outcome<{ stored: number }>>(),
  },
} as const;
