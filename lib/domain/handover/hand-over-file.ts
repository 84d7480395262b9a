import { z } from 'zod';
import { canonicalText } from '../canonical-text';
import { checkOutcomes } from '../count/check-outcome';
import { FacilityKey } from '../facility';
import { unitName } from '../quantity';
import { sha256Of } from '../sha256';

/** Says what a file is, before anything else in it is believed. */
export const handOverFormat = 'tandem-hand-over';
/** Version of the file's form that is written. A newer one is refused, and said to be newer. */
export const handOverVersion = 2;
/** The oldest version that is still taken over: 1 had counts of packages only. */
export const oldestHandOver = 1;
/** Characters of the longest file: some 30,000 entries, and one message of the browser's. */
export const longestHandOver = 8_000_000;

const text = (longest: number) => z.string().max(longest);
const instant = z.number().int().min(0).max(8.64e15);
const tag = z.string().regex(/^[0-9A-Z]{24}$/);
const decimal = text(40).regex(/^\d+(\.\d+)?$/);
const unit = z.string().refine((name) => unitName(name) === name);
const place = text(200).nullable();
const who = text(80);
const names = z.array(text(200)).max(500);

const Scope = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('places'), names }),
  z.strictObject({ by: z.literal('items'), names }),
  z.strictObject({ by: z.literal('tags'), tags: z.array(tag).max(10_000) }),
]);

const Deed = z.strictObject({
  kind: z.enum(['started', 'paused', 'resumed', 'handed-in', 'accepted', 'sent-back', 'cancelled']),
  at: instant,
  who,
  note: text(500),
});

const Entry = z.strictObject({
  id: z.uuid(),
  tag,
  quantity: decimal,
  unit,
  place,
  at: instant,
  who,
  how: z.enum(['scanned', 'typed', 'page']),
  undoneAt: instant.nullable(),
});

const Session = z.strictObject({
  id: z.uuid(),
  isBlind: z.boolean(),
  repeats: z.enum(['add', 'refuse']),
  eachScan: z.enum(['ask', 'one']),
  needsReview: z.boolean(),
  delayMinutes: z.number().int().min(0).max(2_880),
  name: text(80),
  startedAt: instant,
  who,
  place,
  recountOf: z.uuid().nullable(),
  isWhole: z.boolean(),
  deeds: z.array(Deed).max(500),
  entries: z.array(Entry).max(50_000),
});

const Count = Session.extend({ kind: z.literal('quantity'), scope: Scope });

/** In Metrc's own words: what a manifest says may be in a unit that nothing here counts in. */
const Amount = z.strictObject({ amount: decimal, unit: text(40) }).nullable();

/** What a check came to, as it was kept when it was handed in. */
const Check = z.strictObject({
  at: instant,
  results: z
    .array(
      z.strictObject({
        tag,
        outcome: z.enum(checkOutcomes),
        key: text(40),
        name: text(300),
        place,
        metrcPlace: place,
        expected: Amount,
        counted: Amount,
      }),
    )
    .max(50_000),
});

const Presence = Session.extend({ kind: z.literal('presence'), scope: Scope, check: Check });
const Manifest = Session.extend({
  kind: z.literal('manifest'),
  scope: z.strictObject({ by: z.literal('delivery'), key: text(40), name: text(200) }),
  check: Check,
});

const Source = z.strictObject({
  id: z.uuid(),
  name: text(200),
  asOf: instant,
  importedAt: instant,
  rows: z
    .array(z.strictObject({ tag, quantity: decimal, unit, place, item: text(300).nullable(), asOf: instant }))
    .min(1)
    .max(1_000),
});

/** What a person decided about a difference, on the computer that kept it. */
export const Decision = z.strictObject({
  /** Of the deed: the difference, and which of its deeds. The same decision is the same text on every way it takes. */
  id: text(200),
  record: tag,
  at: instant,
  who: who.min(1),
  kind: z.enum(['comment', 'confirmed', 'correction', 'closed', 'reopened']),
  note: text(1_000),
  /** What the shelf count said (`confirmed`). */
  counted: z.strictObject({ amount: decimal, unit }).nullable(),
});
/** See the schema of the same name. */
export type Decision = z.infer<typeof Decision>;

const Computer = z.strictObject({ id: text(20), name: text(40), keepsBooks: z.boolean() });

const First = z.strictObject({
  format: z.literal(handOverFormat),
  version: z.literal(oldestHandOver),
  /** Version of the extension that wrote it. */
  app: text(40),
  facility: FacilityKey,
  madeAt: instant,
  who,
  computer: Computer,
  /** The instant up to which that computer had read Metrc's packages, by Metrc's clock; null where it never had. */
  metrcAsOf: instant.nullable(),
  /** Metrc's clock minus that computer's, ms, as last heard: instants in the file are by its clock; null where unknown. */
  skewMs: z.number().int().min(-8.64e10).max(8.64e10).nullable(),
  counts: z.array(Count).max(200),
  readings: z.array(Source).max(5_000),
  decisions: z.array(Decision).max(5_000),
  /** SHA-256 of everything else: shows a file that was damaged or changed. */
  hash: text(64),
});

const Second = First.extend({
  version: z.literal(handOverVersion),
  counts: z.array(z.discriminatedUnion('kind', [Count, Presence, Manifest])).max(200),
});

/** A hand-over file: what one computer counted and decided at one facility. Anything that is not named here is refused. */
export const HandOverFile = z.discriminatedUnion('version', [First, Second]);
/** See the schema of the same name. */
export type HandOverFile = z.infer<typeof HandOverFile>;
/** One count of a {@link HandOverFile}, with its entries. */
export type HandedCount = HandOverFile['counts'][number];

/** The hash that a file should carry. */
export function hashOf(file: Omit<HandOverFile, 'hash'>): string {
  return sha256Of(canonicalText({ ...file, hash: undefined }));
}

/** A hand-over as the one text that stands for it: whatever else means the same is not what was handed over. */
export function handOverText(file: Omit<HandOverFile, 'hash'>): string {
  return canonicalText({ ...file, hash: hashOf(file) });
}
