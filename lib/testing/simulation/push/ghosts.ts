import { closed, type PushSim } from './push-sim';

/** Its lock is given to the next one, although it only stands still: it goes on later where it was. */
export function giveUp(sim: PushSim, ghost: PushSim['ghosts'][number]): void {
  sim.met.add('a worker that was given up goes on');
  sim.ghosts.push(ghost);
  ghost.fuse.freeze();
  void sim.clock.sleep(sim.plan.chance.int(1_000, 600_000)).then(() => ghost.fuse.thaw());
}

/** Ends all of them: what they had on the wire may still come. */
export function layGhosts(sim: PushSim): void {
  for (const { worker, fuse } of sim.ghosts.splice(0)) {
    sim.deaths += 1;
    fuse.kill();
    fuse.thaw();
    closed(worker);
  }
}
