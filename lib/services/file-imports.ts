import { rememberImport } from '../data/import-memory';
import type { OpsDb } from '../data/ops-db';
import type { ImportMemory } from '../domain/readings/import-memory';
import type { Clock } from '../platform/clock';
import { importReadings, type NewReadings } from './import-readings';

type Row = NewReadings['rows'][number];

/** What is said of a file before its rows come. */
export type FileTerms = Omit<NewReadings, 'rows' | 'kind' | 'who'>;

/** How the end of a file ended. `lost`: the worker died meanwhile, and nothing of the file is there. */
export type FileEnd = { kind: 'stored'; stored: number } | { kind: 'bad-row'; row: number } | { kind: 'lost' };

/**
 * Files on their way in, piece by piece: a message has a size limit, and a page that sends one large one stands still.
 * Nothing is stored before the last piece is there, and then all of it at once: never half an import.
 */
export interface FileImports {
  begin(id: string, terms: FileTerms): void;
  /** @returns false where the file is not known: its beginning was lost */
  take(id: string, number: number, rows: readonly Row[]): boolean;
  end(id: string, of: { pieces: number; who: string; said: ImportMemory }): Promise<FileEnd>;
}

/** A page that was closed never ends its file. */
const patienceMs = 600_000;

/** Makes the imports. */
export function createFileImports(parts: { ops: OpsDb; clock: Clock }): FileImports {
  const { ops, clock } = parts;
  const coming = new Map<string, { terms: FileTerms; pieces: Map<number, readonly Row[]>; at: number }>();

  return {
    begin(id, terms) {
      for (const [other, { at }] of coming) if (clock.now() - at > patienceMs) coming.delete(other);
      coming.set(id, { terms, pieces: new Map(), at: clock.now() });
    },
    take(id, number, rows) {
      const file = coming.get(id);
      // The same piece sent twice is one piece.
      file?.pieces.set(number, rows);
      return file !== undefined;
    },
    async end(id, { pieces, who, said }) {
      const known = await ops.sources.get(id);
      // Asked again after a lost answer: it is stored.
      if (known) return { kind: 'stored', stored: known.rows };
      const file = coming.get(id);
      if (file?.pieces.size !== pieces) return { kind: 'lost' };
      const rows = Array.from({ length: pieces }, (_, i) => file.pieces.get(i) ?? []).flat();
      const wanted: NewReadings = { ...file.terms, kind: 'file', rows, who };
      const stored = await importReadings({ ops, clock, newId: () => id }, wanted);
      coming.delete(id);
      if (!stored.ok) return { kind: 'bad-row', row: stored.badRow };
      await ops.transaction('rw', ops.settings, async () => {
        await rememberImport(ops, file.terms.facility, said);
      });
      return { kind: 'stored', stored: stored.stored };
    },
  };
}
