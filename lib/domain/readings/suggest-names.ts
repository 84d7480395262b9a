import type { OpenName } from './read-lines';

/** What Metrc has for a tag. */
export interface MetrcNames {
  item: string;
  place: string | null;
}

/**
 * What names of a file may mean: the one name that Metrc has for all of their tags that it knows. Where those disagree
 * nothing is suggested. @returns Metrc's name by the file's
 */
export function suggestNames(
  names: readonly OpenName[],
  known: ReadonlyMap<string, MetrcNames>,
  of: keyof MetrcNames,
): Map<string, string> {
  return new Map(
    names.flatMap(({ name, tags }) => {
      const found = new Set(tags.flatMap((tag) => known.get(tag)?.[of] ?? []));
      const [only] = found;
      return found.size === 1 && only !== undefined ? [[name, only] as const] : [];
    }),
  );
}
