import type { DetailFeed, Entity, FeedDefinition } from './define-feed';

/** What a screen knows of a list: plain data, so that no schema is loaded there. */
export interface ListInfo {
  id: string;
  kind: FeedDefinition['kind'];
  entity: Entity;
  /** Fields to show beside the name. */
  columns: readonly string[];
  /** Lists whose records these rows belong to; empty for others. */
  of: readonly string[];
  /** When rows that belong to a record are read; null for others. */
  when: DetailFeed['when'] | null;
  /** Read whole and not by window: then "read at" is all that is known of its age. */
  windowed: boolean;
  /** The license has what the list is for. True as well where nobody knows. */
  isForLicense: boolean;
}

/** What is kept of an event, under names that read like Metrc's. */
const eventColumns = ['Quantity', 'UnitOfMeasureName', 'Reason', 'Note', 'By'];

/** Describes a list to a screen. @param capabilities flags of the license; undefined where Metrc was never asked */
export function listInfo(feed: FeedDefinition, capabilities: readonly string[] | undefined): ListInfo {
  const isForLicense = !capabilities || !feed.needs.length || feed.needs.some((flag) => capabilities.includes(flag));
  return {
    id: feed.id,
    kind: feed.kind,
    entity: feed.entity,
    columns: feed.kind === 'event' ? eventColumns : feed.columns,
    of: feed.kind === 'detail' ? feed.of : [],
    when: feed.kind === 'detail' ? feed.when : null,
    windowed: feed.windowed,
    isForLicense,
  };
}
