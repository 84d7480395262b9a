import type { Random } from './random.ts';

/** What goes wrong. Connection kinds first, then answers, then time. */
export type FaultKind =
  | 'close'
  | 'reset'
  | 'stream-reset'
  | 'goaway'
  | 'status'
  | 'redirect'
  | 'fault-400'
  | 'cut'
  | 'hang'
  | 'late'
  | 'slow';

const faultKinds: readonly FaultKind[] = [
  'close',
  'reset',
  'stream-reset',
  'goaway',
  'status',
  'redirect',
  'fault-400',
  'cut',
  'hang',
  'late',
  'slow',
];

/** A fault by rule. Without `nth` and `probability` it strikes every request it fits. */
export interface FaultRule {
  id: string;
  /** Upper case; any when left out. */
  method?: string;
  /** A prefix of the path, or a regular expression when it starts with `^`. */
  path: string;
  /** Which of the fitting arrivals to strike, from 1. The browser's own re-send is an arrival too. */
  nth?: number | readonly number[];
  /** Chance of striking, 0 to 1, drawn from the world's seed. */
  probability?: number;
  /** Strikes this many times at most. */
  times?: number;
  kind: FaultKind;
  /** Whether the request takes effect first. Default `before`, `late` excepted. */
  when?: 'before' | 'after';
  /** `slow`: delay of the answer; `late`: delay of the effect; both 1000 by default. Others: a wait before they strike. */
  delayMs?: number;
  /** `status` and `late`: the answer; default 503. `redirect`: default 302. */
  status?: number;
  /** `status`: body text; default an HTML page for 502 to 504, else `{"Message":…}`. */
  body?: string;
  headers?: Record<string, string>;
  /** `stream-reset`: HTTP/2 error code, default 8 (CANCEL); 7 is REFUSED_STREAM. */
  code?: number;
  /** `goaway`: last stream the server says it handled; default 0. */
  lastStream?: number;
}

export interface Faults {
  /** @throws TypeError if the rule makes no sense */
  add(rule: unknown): FaultRule;
  /** Removes one rule, or all when no id is given. */
  remove(id?: string): void;
  /** The rules with how many requests fitted and were struck. */
  list(): (FaultRule & { seen: number; struck: number })[];
  /** The fault that strikes an arriving request, if any; counts the arrival for every rule it fits. */
  strike(method: string, path: string): FaultRule | undefined;
}

/** Keeps the rules and counts arrivals. The first rule that strikes wins. */
export function createFaults(random: Random): Faults {
  let rules: (FaultRule & { seen: number; struck: number })[] = [];
  let made = 0;
  return {
    add(input) {
      made += 1;
      const rule = parseRule(input, `fault-${made}`);
      rules.push({ ...rule, seen: 0, struck: 0 });
      return rule;
    },
    remove(id) {
      rules = id === undefined ? [] : rules.filter((rule) => rule.id !== id);
    },
    list: () => rules.map((rule) => ({ ...rule })),
    strike(method, path) {
      let struck: FaultRule | undefined;
      for (const rule of rules) {
        if (!fits(rule, method, path)) continue;
        rule.seen += 1;
        if (struck || (rule.times !== undefined && rule.struck >= rule.times)) continue;
        if (rule.nth !== undefined && ![rule.nth].flat().includes(rule.seen)) continue;
        if (rule.probability !== undefined && !random.chance(rule.probability)) continue;
        rule.struck += 1;
        struck = rule;
      }
      return struck;
    },
  };
}

/** Whether a rule with a method and a path means this request. */
export function fits(rule: { method?: string; path: string }, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method !== method) return false;
  return rule.path.startsWith('^') ? new RegExp(rule.path).test(path) : path.startsWith(rule.path);
}

function parseRule(input: unknown, id: string): FaultRule {
  if (typeof input !== 'object' || input === null) throw new TypeError('a fault must be an object');
  const rule = input as Partial<FaultRule>;
  if (!faultKinds.includes(rule.kind as FaultKind)) throw new TypeError(`kind must be one of ${faultKinds.join(', ')}`);
  if (rule.when !== undefined && rule.when !== 'before' && rule.when !== 'after') {
    throw new TypeError('when must be before or after');
  }
  const known = { ...rule, id: rule.id ?? id, path: rule.path ?? '/', kind: rule.kind as FaultKind };
  if (rule.method !== undefined) known.method = rule.method.toUpperCase();
  fits(known, 'GET', '/');
  return known;
}
