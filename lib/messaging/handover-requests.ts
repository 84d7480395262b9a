import { z } from 'zod';
import { FacilityKey } from '../domain/facility';
import { longestHandOver } from '../domain/handover/hand-over-file';
import type { TakeOverPreview } from '../domain/handover/take-over-preview';
import { PackageTag } from '../domain/package-tag';
import type { Outcome } from './replies';
import { reply } from './request-shapes';

const who = z.string().trim().max(80);
// One character more than is read: longer files are refused in words, not as a message.
const content = z.string().max(longestHandOver + 1);

/** What only our own pages may ask about counts and decisions of several computers. */
export const handoverRequests = {
  /** Makes a file of what was counted and decided here. `since`: epoch ms. */
  'handover.make': {
    input: z.object({ facility: FacilityKey, since: z.number().int().min(0), who }),
    ...reply<
      Outcome<{ text: string; madeAt: number; counts: number; readings: number; decisions: number; unfinished: number }>
    >(),
  },
  /** What a file holds. Nothing is stored. */
  'handover.preview': {
    input: z.object({ facility: FacilityKey, content }),
    ...reply<Outcome<{ preview: TakeOverPreview }>>(),
  },
  /** Takes all of what is new in a file over, or nothing. */
  'handover.take': {
    input: z.object({ facility: FacilityKey, content, who }),
    ...reply<Outcome<{ counts: number; isNew: boolean }>>(),
  },
  /** Puts finished counts together. */
  'joint.start': {
    input: z.object({
      id: z.uuid(),
      facility: FacilityKey,
      name: z.string().trim().max(80),
      who,
      sessionIds: z.array(z.uuid()).max(200),
    }),
    ...reply<Outcome>(),
  },
  /** Which session counts where a place was counted twice; `add`: each counted another part. */
  'joint.choose': {
    input: z.object({
      id: z.uuid(),
      who,
      picks: z
        .array(z.object({ tag: PackageTag, zone: z.string().max(200).nullable(), take: z.literal('add').or(z.uuid()) }))
        .max(5_000),
    }),
    ...reply<Outcome>(),
  },
  /** Makes readings of counts that were put together. */
  'joint.use': { input: z.object({ id: z.uuid(), who }), ...reply<Outcome<{ packages: number }>>() },
} as const;
