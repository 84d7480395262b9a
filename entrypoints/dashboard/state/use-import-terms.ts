import { useEffect, useMemo, useState } from 'preact/hooks';
import { localInputText, type SourceSaid } from '@/components/readings/source-terms';
import { type ImportKnowledge, readMetrcNames } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { guessLayout } from '@/lib/domain/readings/guess-layout';
import { type ImportMemory, layoutKey, nameMap, withSaid } from '@/lib/domain/readings/import-memory';
import { nameKey, type OpenName, type ReadFile, type ReadingTerms } from '@/lib/domain/readings/read-lines';
import { suggestNames } from '@/lib/domain/readings/suggest-names';
import type { FileRows } from '../read-file';

/** A kind of name that may have to be mapped. */
export type NameKind = 'units' | 'places' | 'items';
type Names = Record<NameKind, Record<string, string | null>>;
type Asked = Record<NameKind, OpenName[]>;

const none: Names = { units: {}, places: {}, items: {} };

/** How a file is to be read: guessed, remembered from files of its layout, and whatever a person says of it now. */
export function useImportTerms(file: FileRows, known: ImportKnowledge) {
  const layout = useMemo(() => guessLayout(file.rows), [file]);
  const key = layoutKey(layout.headings);
  const remembered = known.memory.layouts[key];
  const [columns, setColumns] = useState(remembered?.columns ?? layout.columns);
  const [fallbackUnit, setFallbackUnit] = useState(remembered?.fallbackUnit ?? null);
  const [names, setNames] = useState(none);
  const [mended, setMended] = useState<ReadonlyMap<number, string>>(new Map());
  const [said, setSaid] = useState<SourceSaid>({
    name: file.name.slice(0, 120),
    asOf: localInputText(file.lastModifiedAt),
    // What is listed in part is said anew for each file.
    covers: remembered?.covers === 'all' ? 'all' : 'some',
    scope: [],
    delayMinutes: remembered?.delayMinutes ?? 0,
  });
  const terms = useMemo((): ReadingTerms => {
    const memory = withSaid(known.memory, { ...known.memory, ...names, units: textOnly(names.units) });
    return {
      headingRow: layout.headingRow,
      columns,
      fallbackUnit,
      units: new Map(Object.entries(memory.units)),
      places: nameMap(known.places, memory.places),
      items: nameMap(known.items, memory.items),
      knownTags: known.tags.size ? known.tags : null,
      mended,
    };
  }, [known, layout, columns, fallbackUnit, names, mended]);
  return {
    headings: layout.headings,
    isRemembered: remembered !== undefined,
    columns,
    setColumns,
    fallbackUnit,
    setFallbackUnit,
    names,
    say: (kind: NameKind, more: Record<string, string | null>) =>
      setNames((held) => ({ ...held, [kind]: { ...held[kind], ...more } })),
    mend: (number: number, tag: string) => setMended((held) => new Map(held).set(number, tag)),
    said,
    setSaid,
    terms,
    /** What is remembered for the next file. */
    toRemember(covers: SourceSaid['covers']): ImportMemory {
      const choice = { columns, fallbackUnit, covers, delayMinutes: said.delayMinutes };
      return { layouts: { [key]: choice }, units: textOnly(names.units), places: names.places, items: names.items };
    },
  };
}

function textOnly(names: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

/** Names that were ever open in this import, so that a row does not leave under the hand that maps it; and what they may mean. */
export function useOpenNames(facility: FacilityKey, read: ReadFile | null) {
  const [asked, setAsked] = useState<Asked>({ units: [], places: [], items: [] });
  const [suggested, setSuggested] = useState({ places: new Map<string, string>(), items: new Map<string, string>() });
  useEffect(() => {
    if (!read) return;
    setAsked((held) => ({
      units: united(held.units, read.units),
      places: united(held.places, read.places),
      items: united(held.items, read.items),
    }));
    let isWanted = true;
    const tags = [...read.places, ...read.items].slice(0, 200).flatMap((name) => name.tags);
    readMetrcNames(facility, [...new Set(tags)]).then((known) => {
      if (!isWanted) return;
      setSuggested((held) => ({
        places: new Map([...held.places, ...suggestNames(read.places, known, 'place')]),
        items: new Map([...held.items, ...suggestNames(read.items, known, 'item')]),
      }));
    });
    return () => {
      isWanted = false;
    };
  }, [read]);
  return { asked, suggested };
}

function united(held: readonly OpenName[], more: readonly OpenName[]): OpenName[] {
  const keys = new Set(held.map(({ name }) => nameKey(name)));
  return [...held, ...more.filter(({ name }) => !keys.has(nameKey(name)))];
}
