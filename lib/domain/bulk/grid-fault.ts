import { type Grid, mostLines } from './read-grid';

/** Why nothing of a file can be used: said once, for it would be wrong with every line. */
export type GridFault = 'empty' | 'no-heading' | 'no-record' | 'too-long';

/** What is wrong with a file as a whole. @param entity kind of record that each line names; null where there is none */
export function gridFault({ lines, found }: Grid, entity: string | null): GridFault | null {
  if (!lines.length) return 'empty';
  if (!found.length) return 'no-heading';
  if (entity !== null && !found.includes('record')) return 'no-record';
  return lines.length > mostLines ? 'too-long' : null;
}
