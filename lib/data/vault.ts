import { z } from 'zod';
import type { Keeping, VaultState } from '../domain/keeping';
import { browser } from '../platform/browser';
import type { ApiKeys } from './metrc/client';
import { open, type SealedBox, seal } from './sealed-box';

/** The keys of one person, by state. */
const Keys = z.object({
  person: z.string(),
  byState: z.record(z.string(), z.object({ vendorKey: z.string(), userKey: z.string() })),
});
type Keys = z.infer<typeof Keys>;

/** What lies on disk: who and how in the clear; the keys sealed, or absent, or (only by choice) in the clear. */
interface Stored {
  person: string;
  keeping: Keeping;
  box?: SealedBox;
  clear?: Keys;
}

const onDisk = 'vault';
const inSession = 'vault.open';

/**
 * The only place that keeps API keys. Unlocked keys are in `storage.session`: in memory, gone with the browser, closed
 * to content scripts. See docs/adr/0005-keys.md for what each way protects and what not.
 */
export interface Vault {
  state(): Promise<VaultState>;
  /** @returns null while locked or empty, or when there are no keys for this state */
  keys(state: string): Promise<(ApiKeys & { person: string }) | null>;
  /** Adds or replaces the keys of a state; another person's keys are forgotten first. */
  put(entry: { state: string; keys: ApiKeys; person: string; keeping: Keeping; passphrase: string }): Promise<void>;
  /** @returns false for a wrong passphrase */
  unlock(passphrase: string): Promise<boolean>;
  lock(): Promise<void>;
  forget(): Promise<void>;
}

/** Makes the vault over the browser's storage areas. */
export function createVault(): Vault {
  const { local, session } = browser.storage;
  const stored = async () => (await local.get(onDisk))[onDisk] as Stored | undefined;

  // Asked before every request: the storage area answers late while the browser is busy.
  let known: Promise<Keys | null> | null = null;
  const forgetKnown = () => {
    known = null;
  };
  browser.storage.onChanged.addListener(forgetKnown);

  function opened(): Promise<Keys | null> {
    known ??= readOpened().catch((error) => {
      forgetKnown();
      throw error;
    });
    return known;
  }

  /** Changes what is stored; nothing that was known before is handed out after it. */
  async function changing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      forgetKnown();
    }
  }

  async function readOpened(): Promise<Keys | null> {
    const found = Keys.safeParse((await session.get(inSession))[inSession]);
    if (found.success) return found.data;
    const clear = (await stored())?.clear;
    return clear && !(await session.get(`${inSession}.locked`))[`${inSession}.locked`] ? clear : null;
  }

  return {
    async state() {
      const disk = await stored();
      if (!disk) return { kind: 'empty' };
      const { person, keeping } = disk;
      if (await opened()) return { kind: 'open', person, keeping };
      // Kept for the session only, and the session is over: there is nothing to unlock.
      return keeping === 'session' ? { kind: 'empty' } : { kind: 'locked', person, keeping };
    },
    async keys(state) {
      const keys = await opened();
      const found = keys?.byState[state];
      return keys && found ? { ...found, person: keys.person } : null;
    },
    put: ({ state, keys, person, keeping, passphrase }) =>
      changing(async () => {
        // Connecting one state while locked must not forget the others.
        const before = (await opened()) ?? (await unsealed(await stored(), passphrase));
        const kept = before?.person === person ? before.byState : {};
        const all: Keys = { person, byState: { ...kept, [state]: keys } };
        const disk: Stored = { person, keeping };
        if (keeping === 'passphrase') disk.box = await seal(JSON.stringify(all), passphrase);
        if (keeping === 'stay') disk.clear = all;
        await local.set({ [onDisk]: disk });
        await session.remove(`${inSession}.locked`);
        await session.set({ [inSession]: all });
      }),
    unlock: (passphrase) =>
      changing(async () => {
        const disk = await stored();
        await session.remove(`${inSession}.locked`);
        if (disk?.clear) return true;
        const keys = await unsealed(disk, passphrase);
        if (keys) await session.set({ [inSession]: keys });
        return keys !== null;
      }),
    lock: () =>
      changing(async () => {
        await session.set({ [`${inSession}.locked`]: true });
        await session.remove(inSession);
      }),
    forget: () =>
      changing(async () => {
        await local.remove(onDisk);
        await session.remove([inSession, `${inSession}.locked`]);
      }),
  };
}

/** What lies on disk, as far as this passphrase opens it. */
async function unsealed(disk: Stored | undefined, passphrase: string): Promise<Keys | null> {
  if (disk?.clear) return disk.clear;
  const text = disk?.box ? await open(disk.box, passphrase) : null;
  const keys = text === null ? null : Keys.safeParse(JSON.parse(text));
  return keys?.success ? keys.data : null;
}

/** Closes every storage area to content scripts. Called at every start: the setting is not promised to last. */
export async function closeStorageToPages(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session, browser.storage.sync, browser.storage.managed];
  for (const area of areas) {
    const { setAccessLevel } = area as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
    // An area that cannot be closed (managed, where no policy is set) holds nothing of ours.
    await setAccessLevel?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  }
}
