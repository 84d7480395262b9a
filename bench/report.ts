import { writeFileSync } from 'node:fs';

/** One measured figure. */
export interface Figure {
  bench: string;
  name: string;
  value: number;
  unit: string;
  /** What it must not exceed, or reach; absent for figures that are only told. */
  bound?: { max: number } | { min: number };
  holds?: boolean;
}

/** Collects figures, prints each as it comes, and writes them as JSON. */
export class Report {
  readonly figures: Figure[] = [];
  private readonly bench: string;

  constructor(bench: string) {
    this.bench = bench;
  }

  tell(name: string, value: number, unit: string, bound?: { max: number } | { min: number }): void {
    const rounded = Math.round(value * 1_000) / 1_000;
    const figure: Figure = { bench: this.bench, name, value: rounded, unit };
    if (bound) {
      figure.bound = bound;
      figure.holds = 'max' in bound ? rounded <= bound.max : rounded >= bound.min;
    }
    this.figures.push(figure);
    console.log(`${markOf(figure)} ${this.bench}: ${name} = ${rounded} ${unit}${boundText(bound)}`);
  }
}

function markOf({ holds }: Figure): string {
  if (holds === undefined) return '     ';
  return holds ? 'holds' : 'SHORT';
}

function boundText(bound: Figure['bound']): string {
  if (!bound) return '';
  return 'max' in bound ? ` (at most ${bound.max})` : ` (at least ${bound.min})`;
}

/** Writes all figures, each with its unit. */
export function writeFigures(file: string, figures: readonly Figure[]): void {
  writeFileSync(file, `${JSON.stringify({ measuredAt: new Date().toISOString(), figures }, null, 2)}\n`);
}
