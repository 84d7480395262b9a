import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One import line, resolved. */
export interface ImportLine {
  from: string;
  /** A file of the project (path from its root), or the name of a package. */
  to: string;
  isLocal: boolean;
  isTypeOnly: boolean;
}

const codeFile = /\.(ts|tsx|js)$/;
const importing =
  /^(?:import|export)\s+(?:(type)\s+)?([^'";]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every code file below the folders, as paths from the project's root. */
export function codeFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
          .filter((path) => codeFile.test(path))
          .sort()
      : [],
  );
}

/** The text of one file. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** True for tests and what only tests import. */
export function isForTests(path: string): boolean {
  return /\.test\.(ts|tsx|js)$|\/(testing|fixtures)\//.test(path);
}

/** The import lines of one file. A file that is not there is named as it was written. */
export function importsOf(from: string, text: string = textOf(from)): ImportLine[] {
  return [...text.matchAll(importing)].map(([, typeWord, names, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    const isLocal = /^(\.|@\/)/.test(specifier);
    return {
      from,
      to: isLocal ? locate(from, specifier) : specifier.replace(/^(@[^/]+\/[^/]+|[^/@:][^/]*).*$/, '$1'),
      isLocal,
      isTypeOnly: typeWord === 'type' || onlyTypes(names),
    };
  });
}

/** `{ type A, type B } from` brings nothing at run time either. */
function onlyTypes(names: string | undefined): boolean {
  const inner = /^\{([^}]*)\}/.exec(names?.trim() ?? '')?.[1];
  if (inner === undefined) return false;
  return inner
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
}

function locate(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  const path = bare.startsWith('@/') ? bare.slice(2) : posix.join(posix.dirname(from), bare);
  const found = ['', '.ts', '.tsx', '/index.ts'].find(
    (end) => /\.\w+$/.test(path + end) && existsSync(join(root, path + end)),
  );
  return path + (found ?? '');
}

/** Files that import each other in a circle, each circle once, as `a -> b -> a`. */
export function importCircles(lines: readonly ImportLine[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isLocal } of lines) if (isLocal) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return circles;
}

/** Packages and files that reach the bundle of `start`, following what is not type-only. */
export function reachedFrom(start: string, lines: readonly ImportLine[]): Set<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    for (const line of lines) if (line.from === path && !line.isTypeOnly) reached.add(line.to);
  }
  return reached;
}
