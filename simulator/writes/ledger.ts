import type Big from 'big.js';

/** What the rows of one body use up, so that two of them cannot take the same thing. */
export interface Ledger {
  /** Takes something that can be taken once: a tag, a name, a plant to destroy. False when an earlier row has it. */
  claim(what: string): boolean;
  /** Takes an amount of something; answers how much all rows together have taken. */
  take(what: string, amount: Big): Big;
}

/** The empty ledger of a body. */
export function createLedger(): Ledger {
  const claims = new Set<string>();
  const taken = new Map<string, Big>();
  return {
    claim(what) {
      const isFree = !claims.has(what);
      claims.add(what);
      return isFree;
    },
    take(what, amount) {
      const total = amount.plus(taken.get(what) ?? 0);
      taken.set(what, total);
      return total;
    },
  };
}
