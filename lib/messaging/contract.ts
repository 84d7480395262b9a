import { z } from 'zod';
import type { CardView } from '../domain/card';
import type { PageCounts, PageScan } from '../domain/count/page-count';
import type { DialogFacts } from '../domain/dialog-facts';
import type { FacilityStatus } from '../domain/facility-status';
import type { FormView } from '../domain/form';
import { HostRow } from '../domain/host-row';
import type { ListTally } from '../domain/list-tally';
import { PackageTag } from '../domain/package-tag';
import type { Verdict } from '../domain/verdict';
import { ownRequests } from './own-requests';
import type { Outcome, QueueReply } from './replies';
import { fields, license, RecordTarget, reply } from './request-shapes';

/**
 * What Metrc's pages may ask. Every one of these counts as forgeable: the license must be the one in the sender
 * tab's own address, and nothing here returns a key, a URL or a table name.
 */
export const pageRequests = {
  'page.status': { input: z.object({ license }), ...reply<FacilityStatus>() },
  /** Pulls this facility, the list of one grid only, or every facility. */
  'page.sync': {
    input: z.object({
      license,
      of: z
        .enum(['facility', 'all'])
        .or(z.object({ kind: z.string().max(40), grid: z.string().max(60) }))
        .optional(),
    }),
    ...reply<FacilityStatus>(),
  },
  /** Pauses the pulls by the clock, or takes that back. Nothing that waits to be sent is held up. */
  'page.pause': { input: z.object({ license, paused: z.boolean() }), ...reply<FacilityStatus>() },
  /** `drawn`: Metrc's page has just drawn these rows, so what they say is as new as now. */
  'rows.compare': {
    input: z.object({ license, rows: z.array(HostRow).max(500), drawn: z.boolean().optional() }),
    ...reply<Verdict[]>(),
  },
  /** Rows that a person has just changed in Metrc's own form: each is read once. False: too many, a pull will. */
  'records.read': { input: z.object({ license, rows: z.array(HostRow).max(20) }), ...reply<boolean>() },
  /** What the bar above a grid says of the whole list. Null: the license is not set up. */
  'list.tally': { input: z.object({ license }), ...reply<ListTally | null>() },
  /** Open differences of the facility as cells, heading first; null where nothing was compared as a whole. */
  'list.differences': { input: z.object({ license }), ...reply<string[][] | null>() },
  /** Opens a window of our own in which a person chooses, looks through and confirms what is done with these rows. */
  'selection.open': {
    input: z.object({ license, rows: z.array(HostRow).min(1).max(500) }),
    ...reply<Outcome>(),
  },
  /** What is known of packages that stand in a dialog of Metrc's own. */
  'dialog.facts': {
    input: z.object({
      license,
      packages: z.array(z.object({ tag: PackageTag, row: HostRow.optional() })).max(100),
    }),
    ...reply<DialogFacts>(),
  },
  'card.describe': { input: z.object({ license, row: HostRow }), ...reply<CardView>() },
  'form.describe': {
    input: z.object({ license, tag: RecordTarget, action: z.string().max(60) }),
    ...reply<FormView | null>(),
  },
  'action.queue': {
    input: z.object({ license, tag: RecordTarget, action: z.string().max(60), fields }),
    ...reply<QueueReply>(),
  },
  'reading.type': {
    input: z.object({ license, row: HostRow, quantity: z.string().max(30), unit: z.string().max(40) }),
    ...reply<Outcome>(),
  },
  /** The count that is open here, and the blind one that hides what there is to see. */
  'count.page': { input: z.object({ license }), ...reply<PageCounts>() },
  /**
   * A scan, or with a quantity how much there is of it: it goes into the count that a person opened in the dashboard,
   * and nowhere else.
   */
  'count.here': {
    input: z.object({ license, id: z.uuid(), text: z.string().max(200), quantity: z.string().max(30).optional() }),
    ...reply<PageScan>(),
  },
  'dashboard.open': { input: z.object({ license: license.optional(), route: z.string().max(40) }), ...reply<null>() },
} as const;

/** What the background tells open pages, without being asked. */
export interface Events {
  /** Progress, counts or state changed; at most 4 a second per facility. */
  'status.changed': FacilityStatus;
  /** Verdicts of these tags (or, with null, of any) may be different now: ask again. */
  'verdicts.stale': { license: string; state: string; tags: string[] | null };
}

/** All requests, by name. */
export const requests = { ...pageRequests, ...ownRequests } as const;
/** Name of a request. */
export type RequestName = keyof typeof requests;
/** What the sender of a request writes. */
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
/** What the handler of a request gets, parsed. */
export type ParsedInput<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
/** What comes back. */
export type RequestReply<N extends RequestName> = (typeof requests)[N]['reply'];
