import { describe, expect, test } from 'vitest';
import wxtConfig from '../wxt.config';
import { actionStates, holdReasons } from './domain/action-state';
import { colourNames } from './domain/facility-colour';
import { feeds } from './domain/feeds/registry';
import { verdictCodes } from './domain/verdict';
import { type Room, rooms } from './testing/rooms';
import {
  codeFiles,
  type ImportLine,
  importCircles,
  importsOf,
  isForTests,
  reachedFrom,
  textOf,
} from './testing/source-tree';

/*
 * The house rules that no single file can hold. Biome says the same to whoever writes the line; this test knows
 * what may be imported instead of what may not. The reasons are in docs/adr/0001-layers.md.
 */

/** Data, not code: long because the world is. */
const longTables = new Set<string>([]);

/** Domain files without a test beside them, and why. */
const withoutTest: Record<string, string> = {
  'lib/domain/records.ts': 'types only',
  'lib/domain/card.ts': 'types only',
  'lib/domain/form.ts': 'types only',
  'lib/domain/external-change.ts': 'types only',
  'lib/domain/reconcile/package-facts.ts': 'types only',
  'lib/domain/reconcile/cadence/clock-rules.ts': 'a table; due-clocks.test.ts walks over it',
  'lib/domain/proof/evidence-verifier.ts': 'a text; evidence-pack.test.ts runs it',
  'lib/domain/reconcile/record-facts.ts': 'types only',
  'lib/domain/sentence.ts': 'types and a shorthand; every sentence of the tests passes through it',
  'lib/domain/host-row.ts': 'a schema without rules of its own',
  'lib/domain/dialog-facts.ts': 'types only',
  'lib/domain/list-tally.ts': 'types only',
  'lib/domain/selected-records.ts': 'types only',
  'lib/domain/count/scan-finding.ts': 'types only',
  'lib/domain/count/page-count.ts': 'types only',
  'lib/domain/handover/joint-count.ts': 'types only',
  'lib/domain/handover/take-over-preview.ts': 'types only',
  'lib/domain/keeping.ts': 'a list of names',
  'lib/domain/facility-status.ts': 'types and a list of names',
};

/** Table tests: each walks over every entry of its registry, so the files declaring those entries need none of their own. */
const tableTests: Record<string, string> = {
  'lib/domain/feeds/registry.ts': 'lib/domain/feeds/registry.test.ts',
  'lib/domain/actions/registry.ts': 'lib/domain/actions/registry.test.ts',
  'lib/domain/reconcile/cadence/due-clocks.ts': 'lib/domain/reconcile/cadence/due-clocks.test.ts',
  'lib/domain/reconcile/causes/causes-of.ts': 'lib/domain/reconcile/causes/causes-of.test.ts',
  'lib/domain/pages/registry.ts': 'lib/domain/pages/registry.test.ts',
};

const product = codeFiles('lib', 'components', 'entrypoints');
const everything = [...product, ...codeFiles('simulator', 'e2e', 'bench')];
const lines = everything.flatMap((path) => importsOf(path));

describe('layers', () => {
  test('every file imports only what its room may', () => {
    expect(wrongWays(lines)).toEqual([]);
  });

  test('every code file belongs to a room', () => {
    const homeless = everything.filter((path) => !isForTests(path) && !roomOf(path));
    expect(homeless).toEqual([]);
  });

  test('what only tests need is imported by tests only', () => {
    const isAllowed = (path: string) => isForTests(path) || path.startsWith('bench/inside/');
    const leaks = lines.filter(({ from, to, isLocal }) => isLocal && !isAllowed(from) && isForTests(to));
    expect(leaks.map(told)).toEqual([]);
  });

  test('simulator and product never meet, tests included', () => {
    const met = lines.filter(
      ({ from, to, isLocal }) =>
        isLocal && from.startsWith('simulator/') !== to.startsWith('simulator/') && !/^(e2e|bench)\//.test(from),
    );
    expect(met.map(told)).toEqual([]);
  });

  test('no file imports itself through others', () => {
    expect(importCircles(lines)).toEqual([]);
  });

  test('every import of a file finds it', () => {
    const lost = lines.filter(({ to, isLocal }) => isLocal && !/\.\w+$/.test(to));
    expect(lost.map(told)).toEqual([]);
  });

  test('neither zod nor the actions reach the content script', () => {
    const reached = [...reachedFrom('entrypoints/metrc.content/index.ts', lines)];
    expect(reached.filter((to) => to === 'zod' || to === 'dexie' || to.startsWith('lib/domain/actions/'))).toEqual([]);
  });

  test('the domain asks neither clock nor chance nor page', () => {
    const asking =
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|document\.|window\.|setTimeout\(|setInterval\(|fetch\()/;
    const found = product.filter(
      (path) => path.startsWith('lib/domain/') && !isForTests(path) && asking.test(codeOf(path)),
    );
    expect(found).toEqual([]);
  });

  test('nothing puts text into a page as markup', () => {
    const found = product.filter(
      (path) => !isForTests(path) && /\.(inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySet/.test(codeOf(path)),
    );
    expect(found).toEqual([]);
  });
});

describe('files', () => {
  test('no file is longer than 300 lines', () => {
    const long = everything.filter((path) => !longTables.has(path) && textOf(path).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  test('every domain file has its test beside it', () => {
    const untested = product.filter(
      (path) =>
        path.startsWith('lib/domain/') &&
        !isForTests(path) &&
        !(path in withoutTest) &&
        !isInTable(path) &&
        !product.includes(path.replace(/\.ts$/, '.test.ts')),
    );
    expect(untested).toEqual([]);
  });

  test('the list of domain files without a test holds nothing else', () => {
    const stale = Object.keys(withoutTest).filter(
      (path) => !product.includes(path) || product.includes(path.replace(/\.ts$/, '.test.ts')),
    );
    expect(stale).toEqual([]);
  });

  test('no test lies directly in entrypoints/, where it would be built', () => {
    expect(everything.filter((path) => /^entrypoints\/[^/]+\.test\./.test(path))).toEqual([]);
  });
});

describe('words', () => {
  const keys = Object.keys(JSON.parse(textOf('public/_locales/en/messages.json')));
  const source = [...product, 'wxt.config.ts']
    .filter((path) => !isForTests(path))
    .map(codeOf)
    .join('\n');
  /** Keys made of a fixed start and a value, such as `queue_state_${state}`. */
  const starts = [...source.matchAll(/`([a-z]+(?:_[a-z]+)*_)\$\{/g)].map(([, start]) => start ?? '');

  test('every sentence is used', () => {
    const isUsed = (key: string) =>
      new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(source) || starts.some((start) => key.startsWith(start));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every sentence that is asked for is there', () => {
    const asked = [...source.matchAll(/\b(?:t|say)\(\s*'([^']+)'|__MSG_(\w+?)__/g)].map(([, a, b]) => a ?? b ?? '');
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const made = (start: string, names: readonly string[]) => names.map((name) => start + name.replaceAll('-', '_'));
    const all = [
      ...made(
        'badge_',
        verdictCodes.filter((code) => code !== 'in-sync'),
      ),
      ...made('queue_state_', actionStates),
      ...made('queue_hold_', holdReasons),
      ...made('colour_', colourNames),
      ...made(
        'list_',
        feeds.map(({ id }) => id),
      ),
    ];
    expect(all.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('a new kind of made-up key is added to the test above', () => {
    expect([...new Set(starts)].sort()).toEqual([
      'badge_',
      'colour_',
      'list_',
      'queue_hold_',
      'queue_state_',
      'reconcile_source_',
      'records_empty_',
      'records_group_',
      'records_state_',
    ]);
  });
});

describe('manifest', () => {
  test('asks for what was approved and no more', () => {
    const approved = JSON.parse(textOf('e2e/approved-manifest.json')) as Record<string, unknown>;
    const { content_scripts, ...rest } = approved;
    const { name, description, default_locale, options_ui, ...asked } = wxtConfig.manifest as Record<string, unknown>;
    expect(asked).toEqual(rest);
    const matches = /matches: (\[[^\]]*\])/.exec(textOf('entrypoints/metrc.content/index.ts'))?.[1] ?? '';
    expect(JSON.parse(matches.replaceAll("'", '"'))).toEqual((content_scripts as { matches: string[] }[])[0]?.matches);
  });
});

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };

  test('every version is exact', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('every dependency has its line in an ADR', () => {
    const adr = textOf('docs/adr/0007-dependencies.md');
    const unweighed = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !adr.includes(`\`${name}\``),
    );
    expect(unweighed).toEqual([]);
  });

  test('the lockfile names no registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

function isInTable(path: string): boolean {
  return Object.entries(tableTests).some(
    ([registry, test]) =>
      product.includes(test) &&
      lines.some(({ from, to, isTypeOnly }) => from === registry && to === path && !isTypeOnly),
  );
}

function roomOf(path: string): Room | undefined {
  return Object.values(rooms).find(({ at }) => at.test(path));
}

function wrongWays(all: readonly ImportLine[]): string[] {
  return all
    .filter(({ from, to, isLocal, isTypeOnly }) => {
      if (isForTests(from) || (isTypeOnly && !isLocal)) return false;
      const room = roomOf(from);
      if (!room || /\.css$/.test(to)) return false;
      return !(isLocal ? room.files : room.packages).test(to);
    })
    .map(told);
}

/** Without comments: those may speak of what the code must not do. */
function codeOf(path: string): string {
  return textOf(path).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}

function told({ from, to }: ImportLine): string {
  return `${from} imports ${to}`;
}
