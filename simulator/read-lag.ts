import type { Moods } from './moods.ts';
import type { Listed } from './world/list-index.ts';
import type { Facility, Stamp } from './world/types.ts';
import type { World } from './world/world.ts';

/** What the API shows: the world, some of it a little late. Kinds are `package`, `item`, `location` and the records'. */
export interface ReadView {
  /** A row as reads show it now; undefined while they do not show it yet. */
  see<Row extends Listed>(facility: Facility, kind: string, id: number, current: Row | undefined): Row | undefined;
  /**
   * Rows as reads show them now, by Id descending.
   * @param belongs whether a row, as it is shown, stands in the list and window asked for
   */
  rows<Row extends Listed>(
    facility: Facility,
    kind: string,
    current: readonly Row[],
    belongs: (row: Row) => boolean,
  ): readonly Row[];
  /** Whether a change of a package of that moment is already shown. */
  shows(facility: Facility, packageId: number, at: Stamp): boolean;
}

/** What stood there before a change, null for nothing, and until when (server time) reads show it. */
interface Snapshot {
  before: Listed | null;
  until: number;
}

/** Reads that lag behind writes, row by row, as seen live ("a few seconds"). */
export function createReadView(world: World, moods: Moods): ReadView {
  const lagging = new Map<Facility, Map<string, Map<number, Snapshot[]>>>();
  world.beforeChange.add(({ facility, kind, id, before }) => {
    if (moods.readLagMs <= 0) return;
    const kinds = entry(lagging, facility, () => new Map<string, Map<number, Snapshot[]>>());
    const rows = entry(kinds, kind, () => new Map<number, Snapshot[]>());
    entry(rows, id, () => []).push({ before, until: world.clock.now() + moods.readLagMs });
  });

  /** By id, what is shown instead of the present row. */
  const shownOf = (facility: Facility, kind: string): ReadonlyMap<number, Listed | null> => {
    const shown = new Map<number, Listed | null>();
    const rows = lagging.get(facility)?.get(kind);
    if (!rows) return shown;
    const now = world.clock.now();
    for (const [id, snapshots] of rows) {
      const first = snapshots.find((snapshot) => snapshot.until > now);
      if (first) shown.set(id, first.before);
      else rows.delete(id);
    }
    if (rows.size === 0) lagging.get(facility)?.delete(kind);
    return shown;
  };

  return {
    see(facility, kind, id, current) {
      const shown = shownOf(facility, kind);
      return shown.has(id) ? ((shown.get(id) ?? undefined) as typeof current) : current;
    },
    rows(facility, kind, current, belongs) {
      const shown = shownOf(facility, kind);
      if (shown.size === 0) return current;
      const late = [...shown.values()] as ((typeof current)[number] | null)[];
      const kept = late.filter((row) => row !== null).filter(belongs);
      return [...current.filter(({ id }) => !shown.has(id)), ...kept].sort((a, b) => b.id - a.id);
    },
    shows(facility, packageId, at) {
      const shown = shownOf(facility, 'package').get(packageId);
      return !shown || shown.lastModified >= at;
    },
  };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
