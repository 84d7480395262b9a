import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVault } from './vault';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const keys = { vendorKey: 'vendor-SECRET', userKey: 'user-SECRET' };
const entry = { state: 'ca', keys, person: 'Anna', passphrase: 'correct horse' } as const;

const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
const restartBrowser = () => fakeBrowser.storage.session.clear();

beforeEach(() => fakeBrowser.reset());

describe('a vault', () => {
  it('is empty before anything was put into it', async () => {
    expect(await createVault().state()).toEqual({ kind: 'empty' });
    expect(await createVault().keys('ca')).toBeNull();
  });

  it.each(['passphrase', 'session', 'stay'] as const)(
    'kept by %s gives the keys of a state, with the person',
    async (keeping) => {
      const vault = createVault();
      await vault.put({ ...entry, keeping });
      expect(await vault.state()).toEqual({ kind: 'open', person: 'Anna', keeping });
      expect(await vault.keys('ca')).toEqual({ ...keys, person: 'Anna' });
      expect(await vault.keys('mi')).toBeNull();
      // Another life of the worker in the same browser session.
      expect(await createVault().keys('ca')).toEqual({ ...keys, person: 'Anna' });
    },
  );

  it.each(['passphrase', 'session'] as const)('kept by %s writes no key to disk', async (keeping) => {
    await createVault().put({ ...entry, keeping });
    expect(await onDisk()).not.toContain('SECRET');
    expect(await onDisk()).not.toContain(btoa('vendor-SECRET').slice(0, 12));
  });

  it('writes keys to disk in the clear only where that was chosen, and takes them away again', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'stay' });
    expect(await onDisk()).toContain('vendor-SECRET');
    await vault.put({ ...entry, keeping: 'passphrase' });
    expect(await onDisk()).not.toContain('SECRET');
  });

  it('is locked when the browser starts again, and opens with the passphrase only', async () => {
    await createVault().put({ ...entry, keeping: 'passphrase' });
    await restartBrowser();
    const vault = createVault();
    expect(await vault.state()).toEqual({ kind: 'locked', person: 'Anna', keeping: 'passphrase' });
    expect(await vault.keys('ca')).toBeNull();
    expect(await vault.unlock('wrong')).toBe(false);
    expect((await vault.state()).kind).toBe('locked');
    expect(await vault.unlock('correct horse')).toBe(true);
    expect(await vault.keys('ca')).toEqual({ ...keys, person: 'Anna' });
  });

  it('kept for the session is empty when the browser starts again', async () => {
    await createVault().put({ ...entry, keeping: 'session' });
    await restartBrowser();
    expect(await createVault().state()).toEqual({ kind: 'empty' });
    expect(await createVault().unlock('')).toBe(false);
  });

  it('kept open is open when the browser starts again', async () => {
    await createVault().put({ ...entry, keeping: 'stay' });
    await restartBrowser();
    expect(await createVault().keys('ca')).toEqual({ ...keys, person: 'Anna' });
  });

  it.each(['passphrase', 'stay'] as const)('kept by %s can be locked, and unlocked', async (keeping) => {
    const vault = createVault();
    await vault.put({ ...entry, keeping });
    await vault.lock();
    expect((await vault.state()).kind).toBe('locked');
    expect(await vault.keys('ca')).toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('SECRET');
    expect(await vault.unlock('correct horse')).toBe(true);
    expect(await vault.keys('ca')).not.toBeNull();
  });

  it('stays locked after a wrong passphrase, whatever was tried', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'passphrase' });
    await vault.lock();
    await vault.unlock('wrong');
    expect(await vault.keys('ca')).toBeNull();
  });

  it('forgets everything', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'stay' });
    await vault.forget();
    expect(await vault.state()).toEqual({ kind: 'empty' });
    expect(await onDisk()).toBe('{}');
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('keeps the keys of several states of one person, and drops them for another person', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'passphrase' });
    await vault.put({ ...entry, keeping: 'passphrase', state: 'mi' });
    expect(await vault.keys('ca')).not.toBeNull();
    await vault.put({ ...entry, keeping: 'passphrase', state: 'mi', person: 'Bob' });
    expect(await vault.keys('ca')).toBeNull();
    expect(await vault.keys('mi')).toMatchObject({ person: 'Bob' });
  });

  it('keeps the other states of a person who connects one while it is locked', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'passphrase' });
    await restartBrowser();
    await vault.put({ ...entry, keeping: 'passphrase', state: 'mi' });
    expect(await vault.keys('ca')).toEqual({ ...keys, person: 'Anna' });
  });

  it('does not open for a box that was tampered with', async () => {
    const vault = createVault();
    await vault.put({ ...entry, keeping: 'passphrase' });
    await restartBrowser();
    const { vault: stored } = (await fakeBrowser.storage.local.get('vault')) as { vault: { box: object } };
    await fakeBrowser.storage.local.set({ vault: { ...stored, box: { salt: '?', iv: '?', sealed: '?' } } });
    expect(await vault.unlock('correct horse')).toBe(false);
  });
});
