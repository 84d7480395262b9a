import Papa from 'papaparse';
import { parseTag } from '@/lib/domain/package-tag';

/** A file as rows of cells, empty rows included so that row numbers stay the file's own. */
export interface FileRows {
  name: string;
  lastModifiedAt: number;
  rows: string[][];
}

/** Reads a CSV or tab-separated file in this page; the separator is found by looking. */
export async function readFileRows(file: File): Promise<FileRows> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  const { data } = Papa.parse<string[]>(text, { delimiter: findSeparator(text), skipEmptyLines: false });
  return { name: file.name, lastModifiedAt: file.lastModified, rows: data };
}

/**
 * The character that sets package tags apart from their neighbours. Papa's own guess is misled by empty rows and by a
 * title above the heading, which point-of-sale reports like to have.
 */
export function findSeparator(text: string): string {
  let found = { separator: ',', rows: 0 };
  for (const separator of [',', ';', '\t', '|']) {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 200 });
    const rows = data.filter((row) => row.length > 1 && row.some((cell) => parseTag(cell))).length;
    if (rows > found.rows) found = { separator, rows };
  }
  return found.separator;
}

/** Text of a file: Unicode where it says or proves so, else the code page of older Windows programs. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
