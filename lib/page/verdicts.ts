import type { HostRow } from '@/lib/domain/host-row';
import type { Verdict } from '@/lib/domain/verdict';
import { ask, type Page } from './feature';

/** Most rows a message may carry (`rows.compare`). */
const chunkSize = 500;

/** The latest verdicts of the rows on screen. A row that reads differently is another row. */
export interface Verdicts {
  /** The verdict of exactly this row, or undefined while none is known. */
  get(row: HostRow): Verdict | undefined;
  /**
   * Asks for these rows in one message (more only beyond 500). An answer that a later question overtook is dropped.
   * @param drawn Metrc's page has just drawn these rows
   * @returns false when the background did not answer; what was known of these rows is then forgotten
   */
  ask(rows: readonly HostRow[], drawn?: boolean): Promise<boolean>;
  /** Forgets everything except these rows. */
  keepOnly(rows: readonly HostRow[]): void;
}

/** Makes an empty memory of verdicts for one page. */
export function createVerdicts(page: Page): Verdicts {
  const known = new Map<string, Verdict>();
  const asked = new Map<string, number>();
  let question = 0;

  async function askChunk(rows: readonly HostRow[], drawn: boolean): Promise<boolean> {
    question += 1;
    const mine = question;
    for (const row of rows) asked.set(identity(row), mine);
    const answer = await ask(page, 'rows.compare', { license: page.facility.license, rows: [...rows], drawn });
    rows.forEach((row, at) => {
      const id = identity(row);
      if (asked.get(id) !== mine) return;
      const verdict = answer.value && pick(answer.value, row.key, at);
      if (verdict) known.set(id, verdict);
      else known.delete(id);
    });
    return answer.failed === null;
  }

  return {
    get: (row) => known.get(identity(row)),
    async ask(rows, drawn = false) {
      const chunks: HostRow[][] = [];
      for (let at = 0; at < rows.length; at += chunkSize) chunks.push(rows.slice(at, at + chunkSize));
      return (await Promise.all(chunks.map((chunk) => askChunk(chunk, drawn)))).every(Boolean);
    },
    keepOnly(rows) {
      const kept = new Set(rows.map(identity));
      for (const memory of [known, asked]) {
        for (const id of memory.keys()) if (!kept.has(id)) memory.delete(id);
      }
    },
  };
}

const identities = new WeakMap<HostRow, string>();

/** Names a row by all that was read from it. Asked for many times a look, so worked out once per row. */
export function identity(row: HostRow): string {
  let name = identities.get(row);
  if (name === undefined) {
    name = JSON.stringify([row.kind, row.grid, row.key, row.fields]);
    identities.set(row, name);
  }
  return name;
}

/** The same tag may stand in two rows (transferred twice): the place in the list decides first. */
function pick(verdicts: readonly Verdict[], key: string, at: number): Verdict | undefined {
  const placed = verdicts[at];
  return placed?.key === key ? placed : verdicts.find((verdict) => verdict.key === key);
}
