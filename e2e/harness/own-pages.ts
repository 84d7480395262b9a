import { expect, type Page } from '@playwright/test';
import { patience } from './patience.ts';
import type { LocalMetrc } from './simulator.ts';

/** A row of one of our databases, read from a page of our own. */
export type Stored = Record<string, unknown>;

/** Reads a whole store of `tandem-ops` or `tandem-cache`, from a page of ours. Empty before the extension made it. */
export async function stored<T = Stored>(
  page: Page,
  database: 'tandem-ops' | 'tandem-cache',
  store: string,
): Promise<T[]> {
  return page.evaluate(
    async ([name, table]) => {
      // Opening a database that is not there would make an empty one.
      if (!(await indexedDB.databases()).some((known) => known.name === name)) return [];
      const settled = <R>(request: IDBRequest<R>) =>
        new Promise<R>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      const db = await settled(indexedDB.open(name));
      const rows = db.objectStoreNames.contains(table)
        ? await settled(db.transaction(table).objectStore(table).getAll())
        : [];
      db.close();
      return rows as T[];
    },
    [database, store] as const,
  );
}

/** Sets one of Tandem's settings, as its settings screen will. */
export async function setSetting(page: Page, key: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, to]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('tandem-ops');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('settings', 'readwrite');
          writing.objectStore('settings').put({ key: name, value: to });
          writing.oncomplete = () => {
            db.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    [key, value] as const,
  );
}

/** Waits until the newest pull of a license has ended well. */
export async function pulled(
  page: Page,
  metrc: LocalMetrc,
  license = metrc.license,
  timeout = patience,
): Promise<void> {
  await expect(async () => {
    const runs = await stored<{ facility: string; state: string; order: number }>(page, 'tandem-cache', 'runs');
    const newest = runs
      .filter((run) => run.facility.endsWith(`:${license}`))
      .sort((a, b) => a.order - b.order)
      .at(-1);
    expect(newest?.state).toBe('done');
  }).toPass({ timeout, intervals: [200] });
}

/** Shows another screen of the dashboard: `queue`, `records/packages-active`. */
export async function go(page: Page, screen: string): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, `#/${screen}`));
}
