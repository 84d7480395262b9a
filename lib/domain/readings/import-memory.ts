import type { FileCovers } from '../records';
import { nameKey } from './read-lines';
import type { ColumnChoice } from './reading-file';

/** How files of one layout are read: chosen once, offered again. */
export interface LayoutChoice {
  columns: ColumnChoice;
  fallbackUnit: string | null;
  covers: FileCovers;
  delayMinutes: number;
}

/** What a person said while importing, kept for the next file. Names are kept by {@link nameKey}. */
export interface ImportMemory {
  layouts: Record<string, LayoutChoice>;
  units: Record<string, string>;
  /** Null: this name means nothing to Metrc. */
  places: Record<string, string | null>;
  items: Record<string, string | null>;
}

/** Nothing was said yet. */
export const noMemory: ImportMemory = { layouts: {}, units: {}, places: {}, items: {} };

/** Files with the same headings have one layout, whatever they are called. */
export function layoutKey(headings: readonly string[]): string {
  return headings.map(nameKey).join('|').slice(0, 500);
}

/**
 * Metrc's name for each name of a file: its own names in any case, and what a person said otherwise.
 * @param known Metrc's own names
 */
export function nameMap(
  known: readonly string[],
  said: Readonly<Record<string, string | null>>,
): Map<string, string | null> {
  return new Map<string, string | null>([
    ...known.map((name) => [nameKey(name), name] as const),
    ...Object.entries(said),
  ]);
}

/** What is remembered after an import: what was said now goes before what was said earlier. */
export function withSaid(memory: ImportMemory, said: ImportMemory): ImportMemory {
  return {
    layouts: { ...memory.layouts, ...said.layouts },
    units: { ...memory.units, ...said.units },
    places: { ...memory.places, ...said.places },
    items: { ...memory.items, ...said.items },
  };
}
