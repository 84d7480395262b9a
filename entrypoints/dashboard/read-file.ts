import Papa from 'papaparse';
import { parseTag } from '@/lib/domain/package-tag';
import { t } from '@/lib/platform/i18n';
import { breathe } from './state/in-slices';

/** A file as rows of cells, empty rows included so that row numbers stay the file's own. */
export interface FileRows {
  name: string;
  lastModifiedAt: number;
  rows: string[][];
}

/** The file holds no rows of text. */
export class NotRowsError extends Error {
  readonly kind: 'workbook' | 'no-text';
  constructor(kind: NotRowsError['kind']) {
    super(`not rows of text: ${kind}`);
    this.kind = kind;
  }
}

/**
 * Reads a CSV or tab-separated file in this page; the separator is found by looking.
 * @throws NotRowsError for a workbook, and for anything else that is no text
 */
export async function readFileRows(file: File): Promise<FileRows> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (workbookStarts.some((start) => start.every((byte, i) => bytes[i] === byte))) throw new NotRowsError('workbook');
  const text = decodeText(bytes);
  if (!isText(text)) throw new NotRowsError('no-text');
  return { name: file.name, lastModifiedAt: file.lastModified, rows: await parseInParts(text) };
}

/** Why a file could not be read, and what to do, for whoever chose it. */
export function unreadText(error: unknown, name: string): string {
  if (!(error instanceof NotRowsError)) return t('readings_file_unreadable', name);
  return t(error.kind === 'workbook' ? 'readings_file_workbook' : 'readings_file_no_text', name);
}

/** How workbooks begin: as a zip file since 2007, as a compound file before. */
const workbookStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Text has no zero characters, and hardly any that cannot be seen. */
function isText(text: string): boolean {
  const start = text.slice(0, 65_536);
  let unseen = 0;
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code === 0) return false;
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) unseen += 1;
  }
  return unseen * 100 <= start.length;
}

/** Text parsed at once: a few milliseconds of work, then the page may draw. */
const partLength = 131_072;

/** The same as {@link parseCells}, with room for the page in between: for files of any length. */
export function parseInParts(text: string, chunkSize = partLength): Promise<string[][]> {
  const rows: string[][] = [];
  const delimiter = findSeparator(text);
  // Found by the whole text: a part may end within a line break.
  const { linebreak } = Papa.parse<string[]>(text, { delimiter, preview: 1 }).meta;
  return new Promise((done) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: linebreak as '\n',
      skipEmptyLines: false,
      // Read by Papa for texts as well as for files, but typed for files alone.
      ...{ chunkSize },
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const row of data) rows.push(row);
        parser.pause();
        breathe().then(() => parser.resume());
      },
      complete: () => done(rows),
    });
  });
}

/** Rows of cells, as a file has them or a spreadsheet puts them on the clipboard. */
export function parseCells(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: findSeparator(text), skipEmptyLines: false }).data;
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
  return found.rows ? found.separator : headingSeparator(text);
}

/** Without tags the heading decides: the character that parts it into the most cells. */
function headingSeparator(text: string): string {
  const heading = text.split(/\r?\n/).find((line) => line.trim()) ?? '';
  const parts = (separator: string) => heading.split(separator).length;
  return [',', ';', '\t', '|'].reduce((best, separator) => (parts(separator) > parts(best) ? separator : best));
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
