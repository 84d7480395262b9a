import type { HostRow } from '@/lib/domain/host-row';
import type { RequestInput, RequestName, RequestReply } from '@/lib/messaging/contract';
import { RequestFailed, send } from '@/lib/messaging/send';
import type { PageFacility } from '../domain/metrc-address';
import type { JudgedGrid } from './judged';
import type { GridScan } from './observe';
import { createTopic, type Topic } from './topic';

/** A badge was pressed: show the card of this row beside it. */
export interface CardRequest {
  row: HostRow;
  badge: HTMLElement;
}

/** What the features of one page share. It lives as long as the page, or until the extension is replaced. */
export interface Page {
  readonly document: Document;
  readonly facility: PageFacility;
  /** The page behind the license: `packages`, `transfers/licensed`. */
  readonly path: string;
  /** Every look at the page, also those that found no grid. At least one every ten seconds. */
  readonly scans: Topic<GridScan>;
  /** The open grid with what is known of its rows, after each look and each answer; null while none is open. */
  readonly judged: Topic<JudgedGrid | null>;
  readonly cards: Topic<CardRequest>;
  /** A grid that Tandem reads is open and still waits for its rows. */
  readonly waits: Topic<HTMLElement>;
  /** Something that a person should know about the list; the bar says it. */
  readonly notes: Topic<string>;
  /** Something was done to the row with this key: compare it again. */
  readonly touched: Topic<string>;
  /** Look again soon. */
  rescan(): void;
  /** The extension behind this page is gone. */
  lose(): void;
}

/** One thing Tandem does on Metrc's pages. Aborting the signal undoes it. */
export interface PageFeature {
  id: string;
  include(url: URL): boolean;
  init(page: Page, signal: AbortSignal): void;
}

/** Builds what the features share. */
export function createPage(
  document: Document,
  facility: PageFacility,
  hooks: Pick<Page, 'path' | 'rescan' | 'lose'>,
): Page {
  const topics = { scans: createTopic<GridScan>(), judged: createTopic<JudgedGrid | null>() };
  const news = { waits: createTopic<HTMLElement>(), notes: createTopic<string>(), touched: createTopic<string>() };
  return { document, facility, ...topics, ...news, cards: createTopic(), ...hooks };
}

/** What came back: a value, or the reason why there is none. */
export type Answer<T> = { value: T; failed: null } | { value: null; failed: RequestFailed['kind'] };

/** Asks the background on behalf of a page. A page whose extension was replaced is given up. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  input: RequestInput<N>,
): Promise<Answer<RequestReply<N>>> {
  try {
    return { value: await send(name, input), failed: null };
  } catch (error) {
    const failed = error instanceof RequestFailed ? error.kind : 'broken';
    if (failed === 'reload') page.lose();
    return { value: null, failed };
  }
}
