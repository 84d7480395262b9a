import type { MetrcRecord } from '../world/records.ts';
import type { Facility } from '../world/types.ts';
import type { Column } from './column.ts';
import type { Around, GridDefinition } from './grid-definition.ts';
import { answerList } from './list-query.ts';
import { type WebRecord, webRecord } from './web-record.ts';

/**
 * A grid that reads some rows of the world.
 * @param rows newest first; made into records only as far as a request needs them
 */
export function gridOf<Row>(
  look: Pick<GridDefinition, 'id' | 'label' | 'url' | 'columns'> & Partial<GridDefinition>,
  rows: (around: Around) => readonly Row[],
  record: (row: Row, around: Around) => WebRecord,
): GridDefinition {
  return {
    detail: null,
    toolbar: [],
    ...look,
    read: (around, request) => answerList(rows(around), (row) => record(row, around), request),
  };
}

/** The records of a kind that stand in a list of the world, and pass. */
export function recordsIn(kind: string, list: string, passes?: (record: MetrcRecord) => boolean) {
  return ({ facility }: Around): readonly MetrcRecord[] => {
    const rows = facility.records.index(kind).list(list);
    return passes ? rows.filter(passes) : rows;
  };
}

/** A maker of rows: the record's own facts, and what the page names otherwise. */
export function recordAs(more: (fields: WebRecord, around: Around, record: MetrcRecord) => WebRecord = () => ({})) {
  return (record: MetrcRecord, around: Around): WebRecord => webRecord(record, more(record.fields, around, record));
}

/** Buttons of a toolbar that are there for the look only, in one group. */
export function buttons(...texts: string[]): GridDefinition['toolbar'] {
  return [texts.map((text) => ({ text }))];
}

/** The columns that a license sees: without places where its facility type has none. */
export function columnsFor(facility: Pick<Facility, 'usesLocations' | 'can'>, columns: readonly Column[]): Column[] {
  return columns.filter(({ field }) => {
    if (/^(Drying)?Sublocation/.test(field ?? '')) return facility.can.sublocations;
    return facility.usesLocations || !/^(Drying)?Location/.test(field ?? '');
  });
}
