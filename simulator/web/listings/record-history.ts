import { column } from '../column.ts';
import type { DetailDefinition, DetailGrid } from '../grid-definition.ts';

/** Columns of every history. */
export const historyColumns = [
  column('RecordedDateTime', 'Recorded', 'datetime'),
  column('UserName', 'User'),
  column('Descriptions', 'Description'),
];

/** What a record shows when its row is expanded and there is nothing but its history. */
export function historyOnly(strip: string, history: Parameters<typeof historyGrid>[0]): DetailDefinition {
  return { strip, grids: [historyGrid(history)] };
}

/**
 * The History tab of a record. The world keeps no history of such records: it is told from their dates.
 * @param told what each dated field says, `{ PlantedDate: 'Planted' }`; newest last
 */
export function historyGrid({
  kind,
  url,
  told,
}: {
  kind: string;
  url: string;
  told: Record<string, string>;
}): DetailGrid {
  return {
    label: 'History',
    name: 'js-history-grid',
    url,
    columns: historyColumns,
    rows({ facility }, id) {
      const record = facility.records.get(kind, id);
      if (!record) return [];
      const dated = Object.entries(told).flatMap(([field, text]) => {
        const at = record.fields[field];
        return at ? [{ RecordedDateTime: atNoon(String(at)), UserName: 'System', Descriptions: text }] : [];
      });
      const last = { RecordedDateTime: record.lastModified, UserName: 'System', Descriptions: 'Last changed' };
      return [last, ...dated.reverse()];
    },
  };
}

/** Days are told at noon, the facility's own time. */
const atNoon = (at: string) => (/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00` : at);
