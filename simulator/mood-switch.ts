import { type Moods, parseMoods, plainMoods } from './moods.ts';
import type { World } from './world/world.ts';

export interface MoodSwitch {
  /** The moods in force: one object, changed in place, so that everybody sees the same. */
  readonly moods: Moods;
  /**
   * Changes some of the moods.
   * @throws TypeError if a setting does not exist or has a wrong value; nothing is changed then
   */
  set(partial: unknown): Moods;
}

/** Keeps the moods and hands on those that the world itself must know. */
export function createMoodSwitch(world: World, initial: Partial<Moods> = {}): MoodSwitch {
  const moods: Moods = { ...plainMoods };
  const set = (partial: unknown) => {
    const parsed = parseMoods(partial);
    Object.assign(moods, parsed, { web: { ...moods.web, ...parsed.web } });
    if (parsed.clockOffsetMs !== undefined) world.clock.setOffset(parsed.clockOffsetMs);
    world.settings.putAdjustLeavesRow = moods.putAdjustLeavesRow;
    world.settings.refuseTakenNames = moods.refuseTakenNames;
    return moods;
  };
  set(initial);
  return { moods, set };
}
