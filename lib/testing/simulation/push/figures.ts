import type { PushOutcome } from './simulate-push';

/** What many seeds came to together. */
export class PushFigures {
  private readonly met = new Map<string, number>();
  private faulted = 0;
  private doubled = 0;
  private undecided = 0;

  /** Runs a seed and remembers what it met. */
  taking(simulate: (seed: number) => Promise<PushOutcome>): typeof simulate {
    return async (seed) => {
      const outcome = await simulate(seed);
      for (const name of outcome.met) this.met.set(name, (this.met.get(name) ?? 0) + 1);
      this.faulted += outcome.tally.faulted;
      this.doubled += outcome.tally.doubled;
      this.undecided += outcome.tally.undecided;
      return outcome;
    };
  }

  /** Two lines: how often a person had to decide, and in how many seeds each thing was met. */
  text(): string {
    const share = ((100 * this.undecided) / Math.max(1, this.faulted)).toFixed(2);
    const decided = `${this.undecided} (${share} %) of ${this.faulted} faulted harmful writes with lag under 10 s`;
    const all = [...this.met].sort(([a], [b]) => a.localeCompare(b)).map(([name, seeds]) => `${name} ${seeds}`);
    return `needs-decision: ${decided}, beside ${this.doubled} that had two effects or a late one\nmet: ${all.join(', ')}`;
  }
}
