import type { Tally } from './oracle-outcomes';
import type { PushOutcome } from './simulate-push';

/** What many seeds came to together. */
export interface Figures extends Tally {
  /** In how many seeds each thing was met, by its name. */
  met: Readonly<Record<string, number>>;
}

/** Adds up what many seeds came to. */
export class PushFigures {
  private readonly met = new Map<string, number>();
  private faulted = 0;
  private doubled = 0;
  private undecided = 0;
  private untellable = 0;

  /** Runs a seed and remembers what it met. */
  taking(simulate: (seed: number) => Promise<PushOutcome>): typeof simulate {
    return async (seed) => {
      const outcome = await simulate(seed);
      for (const name of new Set(outcome.met)) this.met.set(name, (this.met.get(name) ?? 0) + 1);
      this.faulted += outcome.tally.faulted;
      this.doubled += outcome.tally.doubled;
      this.undecided += outcome.tally.undecided;
      this.untellable += outcome.tally.untellable;
      return outcome;
    };
  }

  /** Two lines: how often a person had to decide, and in how many seeds each thing was met. */
  text(): string {
    const share = ((100 * this.undecided) / Math.max(1, this.faulted)).toFixed(2);
    const decided = `${this.undecided} (${share} %) of ${this.faulted} faulted harmful writes with lag under 10 s, ${this.untellable} of them where no read can tell`;
    const all = [...this.met].sort(([a], [b]) => a.localeCompare(b)).map(([name, seeds]) => `${name} ${seeds}`);
    return `needs-decision: ${decided}, beside ${this.doubled} that had two effects or a late one\nmet: ${all.join(', ')}`;
  }
}

/** Reads what {@link PushFigures.text} said, and adds up what several processes said. @throws when one said nothing */
export function figuresOf(said: readonly string[]): Figures {
  const met: Record<string, number> = {};
  const sum = { faulted: 0, doubled: 0, undecided: 0, untellable: 0 };
  for (const text of said) {
    const told = /^needs-decision: (\d+) .* of (\d+) faulted .* 10 s, (\d+) of .* beside (\d+) .*\nmet: (.*)$/m.exec(
      text,
    );
    if (!told) throw new Error(`no figures in: ${text}`);
    const [, undecided, faulted, untellable, doubled, all = ''] = told;
    sum.undecided += Number(undecided);
    sum.faulted += Number(faulted);
    sum.untellable += Number(untellable);
    sum.doubled += Number(doubled);
    for (const one of all.split(', ')) {
      const [, name = '', seeds] = /^(.*) (\d+)$/.exec(one) ?? [];
      met[name] = (met[name] ?? 0) + Number(seeds ?? 0);
    }
  }
  return { met, ...sum };
}
