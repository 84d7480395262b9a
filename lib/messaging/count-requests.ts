import { z } from 'zod';
import { mostLines } from '../domain/bulk/read-grid';
import type { CountEntry } from '../domain/count/count-entry';
import type { ScanReply } from '../domain/count/scan-finding';
import { FacilityKey } from '../domain/facility';
import { PackageTag } from '../domain/package-tag';
import type { Outcome } from './replies';
import { reply } from './request-shapes';

const session = z.uuid();
const who = z.string().trim().max(80);
const place = z.string().max(200).nullable();
const names = z.array(z.string().max(200)).max(500);
const how = z.enum(['scanned', 'typed']);

const Scope = z.discriminatedUnion('by', [
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('places'), names }),
  z.object({ by: z.literal('items'), names }),
  z.object({ by: z.literal('tags'), tags: z.array(PackageTag).max(mostLines) }),
  z.object({ by: z.literal('delivery'), key: z.string().min(1).max(60), name: z.string().max(60) }),
]);

/** What only our own pages may ask about counts. */
export const countRequests = {
  /** Begins a session. `id` is made by the form: asked again after a lost answer, it is the same session. */
  'count.start': {
    input: z.object({
      id: session,
      facility: FacilityKey,
      name: z.string().trim().max(80),
      who,
      recountOf: session.nullable(),
      terms: z.object({
        kind: z.enum(['quantity', 'presence', 'manifest']),
        scope: Scope,
        isBlind: z.boolean(),
        repeats: z.enum(['add', 'refuse']),
        eachScan: z.enum(['ask', 'one']),
        delayMinutes: z.number().int().min(0).max(2880).exactOptional(),
        needsReview: z.boolean(),
      }),
    }),
    ...reply<Outcome>(),
  },
  /** A scan, or a tag typed in its place. `id` becomes the entry's, should the scan be one by itself. */
  'count.scan': {
    input: z.object({ session, id: z.uuid(), text: z.string().max(200), how }),
    ...reply<ScanReply>(),
  },
  /** How much of a tag there is. */
  'count.enter': {
    input: z.object({
      session,
      id: z.uuid(),
      tag: PackageTag,
      quantity: z.string().max(30),
      unit: z.string().max(40),
      how,
    }),
    ...reply<ScanReply>(),
  },
  /** Where whoever counts stands from now on. */
  'count.place': { input: z.object({ session, place }), ...reply<Outcome>() },
  /** Takes back an entry; with null the newest. */
  'count.undo': {
    input: z.object({ session, entry: z.uuid().nullable() }),
    ...reply<Outcome<{ entry: CountEntry }>>(),
  },
  /** Pauses, resumes, hands in, gives up, accepts, sends back. */
  'count.move': {
    input: z.object({
      session,
      deed: z.enum(['paused', 'resumed', 'handed-in', 'accepted', 'sent-back', 'cancelled']),
      who,
      note: z.string().trim().max(500),
      isWhole: z.boolean(),
    }),
    ...reply<Outcome>(),
  },
} as const;
