/** A change of the engine's own source, made while it is loaded. */
export interface Mutation {
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
}

const pull = 'lib/services/pull';

/** Rules of the engine, each switched off: the simulation must notice every one of them. */
export const mutants: Record<string, readonly Mutation[]> = {
  'no overlap': [{ file: `${pull}/plan-pass.ts`, from: 'overlapMs = 10 * 60_000', to: 'overlapMs = 0' }],
  'the clock of the client': [
    {
      file: `${pull}/cursor.ts`,
      from: 'parts.clock.now() + (skewMs ?? 0)',
      to: 'parts.clock.now() + 0 * (skewMs ?? 0)',
    },
  ],
  'an end that the server has not reached': [
    { file: `${pull}/open-window.ts`, from: 'serverNow !== null && serverNow < walk.end', to: 'serverNow === 0' },
  ],
  'pages of a window that still grows': [
    {
      file: `${pull}/open-window.ts`,
      from: 'closed - start >= leastClosedMs &&',
      to: 'closed - start >= 1e15 * leastClosedMs &&',
    },
  ],
  'checkpoint apart from its rows: packages': [
    {
      file: `${pull}/store-packages.ts`,
      from: "  const tags = await cache.transaction('rw', tables",
      to: "  await cache.transaction('rw', tables, commit);\n  const tags = await cache.transaction('rw', tables",
    },
    { file: `${pull}/store-packages.ts`, from: '    await commit();\n', to: '' },
  ],
  'checkpoint apart from its rows: records': [
    {
      file: `${pull}/store-records.ts`,
      from: "  const stored = await cache.transaction('rw', tables",
      to: "  await cache.transaction('rw', tables, commit);\n  const stored = await cache.transaction('rw', tables",
    },
    { file: `${pull}/store-records.ts`, from: '    await commit();\n', to: '' },
  ],
  'blind delete: sweeps': [
    {
      file: `${pull}/find-gone.ts`,
      from: 'for (const suspect of suspects) await askFor(running, entity, lists, suspect);',
      to: 'for (const key of suspects.length ? absent : absent) await markGone(running, entity, key, 0);\n  void askFor;',
    },
  ],
  'blind delete: without asking': [
    { file: `${pull}/find-gone.ts`, from: 'const readingsWithout = 2', to: 'const readingsWithout = 1' },
    {
      file: `${pull}/find-gone.ts`,
      from: 'const found = await parts.metrc.one(facility, path, feed.row, running.priority);',
      to: 'const found = path === "" ? await parts.metrc.one(facility, path, feed.row, running.priority) : null;',
    },
  ],
  'blind delete: lists of names': [
    {
      file: `${pull}/forget-absent.ts`,
      from: 'const gone = absent.filter((_, i) => before[i] && isApart(before[i].since));',
      to: 'const gone = isApart(0) ? absent : [];',
    },
    {
      file: `${pull}/forget-absent.ts`,
      from: 'if (isSuspicious(running, feed.id, rows, keys.length)) return;',
      to: 'void rows;',
    },
  ],
  'Total ignored: one page': [
    { file: `${pull}/window-job.ts`, from: 'if (totalPages <= 1) return', to: 'if (totalPages <= 999) return' },
  ],
  'Total ignored: forward': [
    {
      file: `${pull}/window-job.ts`,
      from: 'const page = await read(walk.nextPage);',
      to: 'const page = await read(walk.totalPages + 2 - walk.nextPage);',
    },
    {
      file: `${pull}/window-job.ts`,
      from: 'Math.min(walk.nextPage, Math.max(page.totalPages, 1) + 1) - 1',
      to: 'walk.nextPage - 1 + 0 * page.totalPages',
    },
  ],
  'Total ignored: page 1 once': [{ file: `${pull}/window-job.ts`, from: '    await read(1);\n', to: '' }],
  'Total ignored: adjustments': [
    { file: `${pull}/event-job.ts`, from: 'new Set(pages.map(({ total }) => total)).size > 1', to: 'pages.length < 0' },
  ],
  'no LastModified guard: packages': [
    { file: 'lib/data/mirror.ts', from: 'if (order !== 0) return order > 0;', to: 'if (order !== 0) return true;' },
  ],
  'no LastModified guard: records': [
    {
      file: 'lib/data/record-table.ts',
      from: 'if (order !== 0) return order > 0;',
      to: 'if (order !== 0) return true;',
    },
  ],
};
