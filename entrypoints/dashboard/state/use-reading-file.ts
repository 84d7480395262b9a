import { useEffect, useState } from 'preact/hooks';
import { type ReadFile, type ReadingTerms, readLines } from '@/lib/domain/readings/read-lines';
import { inSlices } from './in-slices';

/** A file read by its terms. What was read before stays until the new reading is done. */
export function useReadingFile(
  rows: readonly (readonly string[])[],
  terms: ReadingTerms,
): { read: ReadFile | null; isReading: boolean; percent: number } {
  const [state, setState] = useState<{ read: ReadFile | null; terms: ReadingTerms | null; percent: number }>({
    read: null,
    terms: null,
    percent: 0,
  });
  useEffect(() => {
    const life = new AbortController();
    const onStep = (done: number) => {
      const percent = Math.floor((done / (2 * rows.length)) * 100);
      setState((known) => (known.percent === percent ? known : { ...known, percent }));
    };
    inSlices(readLines(rows, terms), life.signal, onStep).then((read) => {
      if (read) setState({ read, terms, percent: 100 });
    });
    return () => life.abort();
  }, [rows, terms]);
  return { read: state.read, isReading: state.terms !== terms, percent: state.percent };
}
