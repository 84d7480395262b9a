import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainFault, chained, checkEnd, emptyChain, followChain, orReordered } from './activity-chain';
import type { FacilityKey } from './facility';
import type { ActivityRecord, ChainLink } from './records';
import { say } from './sentence';

type Line = ActivityRecord & { chain: ChainLink };

function line(n: number): ActivityRecord {
  return {
    seq: n * 2,
    id: `line-${n}`,
    facility: 'ca:A' as FacilityKey,
    record: `tag-${n % 3}`,
    at: 1_000 * n,
    kind: 'confirmed',
    who: 'Anna',
    computer: 'Front desk',
    what: say('action_move_to', `Shelf ${n}`),
    before: 'Vault',
    after: `Shelf ${n}`,
    actionId: `action-${n}`,
    request: 'PUT /packages/v2/location',
    sentAt: 1_000 * n - 300,
    answer: '200',
    told: { state: 's', fields: { place: `Shelf ${n}` } },
  };
}

function chainOf(count: number): Line[] {
  const lines: Line[] = [];
  for (let n = 1; n <= count; n += 1) lines.push(chained(line(n), lines.at(-1)?.chain ?? emptyChain));
  return lines;
}

function faultIn(lines: readonly ActivityRecord[], noted = chainOf(0).at(-1)?.chain): ChainFault | null {
  const result = followChain(lines, emptyChain);
  if (result.kind === 'broken') {
    const { fault } = result;
    return orReordered(
      fault,
      lines.find(({ chain }) => fault.kind === 'missing' && chain?.number === fault.number),
    );
  }
  return noted ? checkEnd(result.head, noted) : null;
}

/** Every text, number and null in a value, by its path. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]));
}

function withAnother(value: object, path: readonly string[], put: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let part = copy;
  for (const name of path.slice(0, -1)) part = part[name] as Record<string, unknown>;
  part[path.at(-1) ?? ''] = put;
  return copy;
}

describe('an untouched chain', () => {
  it('is sound, also when it is followed in pieces', () => {
    const lines = chainOf(9);
    const first = followChain(lines.slice(0, 4), emptyChain);
    if (first.kind !== 'sound') throw new Error('broken');
    const whole = followChain(lines, emptyChain);
    expect(followChain(lines.slice(4), first.head)).toEqual(whole);
    expect(whole).toMatchObject({ kind: 'sound', head: { number: 9, hash: lines[8]?.chain.hash } });
  });

  it('does not depend on the numbers that a database gives over all facilities', () => {
    const moved = chainOf(4).map((one) => ({ ...one, seq: (one.seq ?? 0) + 100 }));
    expect(faultIn(moved)).toBeNull();
  });
});

describe('a chain in which something was done later', () => {
  const place = (count: number) => fc.integer({ min: 0, max: count - 1 });
  const some = fc.integer({ min: 3, max: 12 });

  it('shows any changed part of any line, and which line', () => {
    const changed = some.chain((count) =>
      fc.tuple(fc.constant(count), place(count), fc.nat(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
    );
    fc.assert(
      fc.property(changed, ([count, at, which, put]) => {
        const lines = chainOf(count);
        const { seq, ...said } = lines[at] as Line;
        const paths = leaves(said);
        const path = paths[which % paths.length] ?? [];
        const forged = withAnother(said, path, put) as Line;
        fc.pre(JSON.stringify(forged) !== JSON.stringify(said));
        lines[at] = forged;
        expect(faultIn(lines), path.join('.')).toMatchObject({ kind: 'changed', number: at + 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('shows a line that was written anew with a right hash of its own', () => {
    fc.assert(
      fc.property(
        some.chain((count) => fc.tuple(fc.constant(count), place(count - 1))),
        ([count, at]) => {
          const lines = chainOf(count);
          lines[at] = chained({ ...line(at + 1), after: 'Somewhere else' }, lines[at - 1]?.chain ?? emptyChain);
          expect(faultIn(lines)).toMatchObject({ kind: 'changed', number: at + 1 });
        },
      ),
    );
  });

  it('shows any lines that are gone, and which', () => {
    fc.assert(
      fc.property(
        some.chain((count) => fc.tuple(fc.constant(count), place(count - 1), fc.integer({ min: 1, max: 5 }))),
        ([count, at, gone]) => {
          const lines = chainOf(count);
          const until = Math.min(at + gone, count - 1);
          lines.splice(at, until - at);
          expect(faultIn(lines)).toEqual({ kind: 'missing', number: at + 1, until });
        },
      ),
    );
  });

  it('shows an end that is gone by the head that was noted', () => {
    const lines = chainOf(6);
    expect(faultIn(lines.slice(0, 4), lines[5]?.chain)).toEqual({ kind: 'missing', number: 5, until: 6 });
    const last = chained({ ...line(6), who: 'Ben' }, lines[4]?.chain ?? emptyChain);
    expect(faultIn([...lines.slice(0, 5), last], lines[5]?.chain)).toMatchObject({ kind: 'changed', number: 6 });
  });

  it('shows any two lines that changed places, and any that stands there twice', () => {
    const two = some.chain((count) => fc.tuple(fc.constant(count), place(count), place(count)));
    fc.assert(
      fc.property(two, ([count, a, b]) => {
        fc.pre(a !== b);
        const lines = chainOf(count);
        [lines[a], lines[b]] = [lines[b] as Line, lines[a] as Line];
        expect(faultIn(lines)).toMatchObject({ kind: 'reordered', number: Math.min(a, b) + 1 });
        const doubled = chainOf(count);
        doubled.splice(Math.max(a, b), 0, doubled[Math.min(a, b)] as Line);
        expect(faultIn(doubled)).toMatchObject({ kind: 'reordered', number: Math.min(a, b) + 1 });
      }),
    );
  });

  it('shows a line that was never chained', () => {
    expect(faultIn([...chainOf(2), line(3)])).toEqual({ kind: 'unchained', at: 3_000 });
  });
});
