import { fits } from './faults.ts';

/** A rule that parks requests at a point until they are released. */
interface HoldRule {
  id: string;
  method?: string;
  /** As in a fault rule. */
  path: string;
  /** Before it takes effect, or after, before its answer. */
  at: 'before' | 'after';
  /** How many that fit may go by first; default 0. */
  after?: number;
  /** How many requests to park; default 1. */
  times?: number;
}

/** A parked request. */
interface Parked {
  id: string;
  /** Number of the request in the log. */
  n: number;
  method: string;
  path: string;
  at: 'before' | 'after';
}

export interface Holds {
  /** @throws TypeError if the rule makes no sense */
  add(rule: unknown): HoldRule;
  parked(): Parked[];
  rules(): HoldRule[];
  /** Lets the requests of a rule go on, or all of them; answers how many. The rule is gone. */
  release(id?: string): number;
  /** Resolves at once when no rule fits, else when released. */
  pass(call: { n: number; method: string; path: string }, at: 'before' | 'after'): Promise<void>;
}

/** Parks requests, so that a test can act while one is on its way, without sleeping. */
export function createHolds(): Holds {
  const rules: (HoldRule & { ahead: number; left: number })[] = [];
  let waiting: { parked: Parked; go: () => void }[] = [];
  let made = 0;
  return {
    add(input) {
      if (typeof input !== 'object' || input === null) throw new TypeError('a hold must be an object');
      const given = input as Partial<HoldRule>;
      if (typeof given.path !== 'string') throw new TypeError('a hold needs a path');
      if (given.at !== undefined && given.at !== 'before' && given.at !== 'after') {
        throw new TypeError('at must be before or after');
      }
      made += 1;
      const rule: HoldRule = { ...given, id: given.id ?? `hold-${made}`, path: given.path, at: given.at ?? 'before' };
      if (given.method !== undefined) rule.method = given.method.toUpperCase();
      rules.push({ ...rule, ahead: given.after ?? 0, left: given.times ?? 1 });
      return rule;
    },
    parked: () => waiting.map((w) => w.parked),
    rules: () => rules.map(({ ahead, left, ...rule }) => ({ ...rule, after: ahead, times: left })),
    release(id) {
      const going = waiting.filter((w) => id === undefined || w.parked.id === id);
      waiting = waiting.filter((w) => !going.includes(w));
      for (let i = rules.length - 1; i >= 0; i--) if (id === undefined || rules[i]?.id === id) rules.splice(i, 1);
      for (const { go } of going) go();
      return going.length;
    },
    async pass(call, at) {
      const rule = rules.find((r) => r.at === at && r.left > 0 && fits(r, call.method, call.path));
      if (!rule) return;
      if (rule.ahead > 0) {
        rule.ahead -= 1;
        return;
      }
      rule.left -= 1;
      const parked = { id: rule.id, n: call.n, method: call.method, path: call.path, at };
      await new Promise<void>((go) => waiting.push({ parked, go }));
    },
  };
}
