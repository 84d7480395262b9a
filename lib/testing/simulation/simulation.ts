import type { FakeClock } from '../fake-clock';
import type { SimLife } from './sim-life';
import type { SimPlan } from './sim-plan';
import type { SimServer } from './sim-server';
import type { SimWorld } from './sim-world';

/** What the mirror held: `package|tag` and `entity|key`, each with what dates it. */
export type Held = Map<string, string>;

/** Everything of one simulated computer and the Metrc that it mirrors. */
export interface Simulation {
  plan: SimPlan;
  clock: FakeClock;
  world: SimWorld;
  server: SimServer;
  life: SimLife;
  profile: { ops: string; cache: string };
  /** Workers that died while they worked. */
  deaths: number;
  /** What the mirror held after the last pull. */
  held: Held;
  /** What the mirror held of a record when it was first looked at. */
  met: Held;
  /** Fields of each change of a package, as it was told: a week later only its line of activity is left. */
  changed: Map<string, string>;
  problems: string[];
}
