import { z } from 'zod';
import { mostLines } from '../domain/bulk/read-grid';
import { FacilityKey } from '../domain/facility';
import type { Cause } from '../domain/reconcile/causes/cause';
import type { Difference } from '../domain/reconcile/difference';
import type { CountJudgement } from '../domain/reconcile/judge-count';
import { type Verdict, verdictCodes } from '../domain/verdict';
import type { GroupReply, Outcome, QueueReply } from './replies';
import { fields, reply } from './request-shapes';

const differenceId = z.string().max(200);
const counted = z.object({ amount: z.string().max(30), unit: z.string().max(40) });
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,9})?$/);
const note = z.string().trim().max(500);

const count = (most: number) => z.number().int().min(0).max(most);
const ClockChoiceInput = z.object({
  isOn: z.boolean().exactOptional(),
  due: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('hours-after'), hours: count(10_000) }),
      z.object({ kind: z.literal('days-after'), days: count(3660) }),
      z.object({ kind: z.literal('next-day-at'), hour: count(23) }),
      z.object({ kind: z.literal('close-of-business') }),
      z.object({ kind: z.literal('every-days'), days: count(3660) }),
    ])
    .exactOptional(),
  doneAt: z.number().exactOptional(),
});

/** What only our own pages may ask about differences. */
export const reconcileRequests = {
  /** Reads the package from Metrc now, and says which side a count of the shelf agrees with. */
  'difference.weigh': {
    input: z.object({ id: differenceId, counted }),
    ...reply<Outcome<{ judgement: CountJudgement }>>(),
  },
  /** What may explain it, the likeliest first; empty where nothing does. */
  'difference.causes': { input: z.object({ id: differenceId }), ...reply<Cause[]>() },
  /** Takes the count for true: confirms a discrepancy, or corrects the reading here. */
  'difference.count': {
    input: z.object({
      id: differenceId,
      counted,
      place: z.string().max(200).nullable(),
      item: z.string().max(200).nullable(),
      note,
      isDiscrepancy: z.boolean(),
      /** Made by the form: asked again after a lost answer, it is the same count. */
      newId: z.uuid(),
    }),
    ...reply<Outcome<{ difference: Difference }>>(),
  },
  /** Takes the count that brought it up for the shelf count that confirms it. */
  'difference.useCount': {
    input: z.object({ id: differenceId, note }),
    ...reply<Outcome<{ difference: Difference }>>(),
  },
  /** Queues what corrects a confirmed difference in Metrc. */
  'difference.correct': {
    input: z.object({ id: differenceId, action: z.string().max(60), fields, newId: z.uuid() }),
    ...reply<QueueReply>(),
  },
  /** The same for many, all or none: each changes by its own variance. */
  'differences.correct': {
    input: z.object({ ids: z.array(differenceId).max(mostLines), shared: fields, group: z.uuid() }),
    ...reply<GroupReply>(),
  },
  /** Packages that came to a verdict at the last compare, a hundred of them, compared again now. */
  'verdicts.list': {
    input: z.object({ facility: FacilityKey, code: z.enum(verdictCodes) }),
    ...reply<Verdict[]>(),
  },
  /** Sets what a facility tolerates, and compares all of it anew. */
  'policy.set': {
    input: z.object({
      facility: FacilityKey,
      thresholds: z.object({
        tolerances: z.record(z.string().max(40), decimal),
        counted: z.object({ medium: decimal, high: decimal }),
        grams: z.object({ medium: decimal, high: decimal }),
        goodsLeft: z.record(z.string().max(200), z.boolean()),
        noteTemplate: z.string().max(300),
        lookAfterDays: z.number().int().min(1).max(365),
        reopenWithinDays: z.number().int().min(1).max(365),
      }),
    }),
    ...reply<Outcome>(),
  },
  /** Keeps what a check of a day's sales came to. */
  'sales-day.keep': {
    input: z.object({
      facility: FacilityKey,
      day: z.iso.date(),
      agreed: z.number().int().min(0),
      inAll: z.number().int().min(0),
      file: z.string().max(200),
    }),
    ...reply<Outcome>(),
  },
  /** Keeps which deadlines run at a facility, and when they were met. */
  'cadence.set': {
    input: z.object({
      facility: FacilityKey,
      settings: z.object({
        choices: z.record(z.string().max(60), ClockChoiceInput),
        own: z
          .array(
            z.object({
              id: z.string().max(60),
              words: z.string().trim().min(1).max(200),
              days: z.number().int().min(1).max(3660),
            }),
          )
          .max(50),
      }),
    }),
    ...reply<Outcome>(),
  },
  'differences.decide': {
    input: z.object({
      ids: z.array(differenceId).min(1).max(mostLines),
      decision: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('comment'), note: note.min(1) }),
        z.object({
          kind: z.literal('source'),
          source: z.enum(['receipt', 'transfer', 'harvest', 'production', 'other']),
          note,
        }),
        z.object({ kind: z.literal('close'), reason: note.min(1) }),
      ]),
    }),
    ...reply<Outcome<{ decided: number }>>(),
  },
} as const;
