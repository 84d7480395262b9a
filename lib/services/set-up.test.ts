import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVault } from '@/lib/data/vault';
import { html } from '@/lib/testing/fake-replies';
import { newShop } from '@/lib/testing/pull-world';
import { connect, pageOnlyRecord, useFacility } from './set-up';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

type Shop = Awaited<ReturnType<typeof newShop>>;

const wanted = {
  keys: { vendorKey: 'vendor', userKey: 'anna' },
  state: 'ca',
  person: 'Anna',
  keeping: 'passphrase' as const,
  passphrase: 'correct horse',
};

async function tryToConnect(changes: Partial<typeof wanted> = {}, before: (shop: Shop) => unknown = () => {}) {
  const shop = await newShop(0);
  before(shop);
  const vault = createVault();
  const { client, clock } = shop.worker;
  const result = await clock.run(connect({ metrc: client, vault, clock }, { ...wanted, ...changes }));
  return { result, vault, shop };
}

describe('connecting', () => {
  it('tries the keys, keeps them, and names the licenses they reach', async () => {
    const { result, vault } = await tryToConnect();
    expect(result).toMatchObject({
      ok: true,
      facilities: [{ facility: 'ca:C11-0000511-LIC', zone: 'America/Los_Angeles' }],
    });
    expect(await vault.state()).toMatchObject({ kind: 'open', person: 'Anna' });
  });

  it.each([
    ['no software key', { keys: { vendorKey: '', userKey: 'x' } }, 'setup_error_vendor_key'],
    ['no user key', { keys: { vendorKey: 'x', userKey: '' } }, 'setup_error_user_key'],
    ['no name', { person: '' }, 'setup_error_person'],
    ['a short passphrase', { passphrase: 'short' }, 'setup_error_passphrase'],
    ['a key with a line break', { keys: { vendorKey: 'a\nb', userKey: 'x' } }, 'setup_error_key_characters'],
    ['a key with an accent', { keys: { vendorKey: 'clé', userKey: 'x' } }, 'setup_error_key_characters'],
  ])('with %s asks Metrc nothing', async (_, changes, key) => {
    const { result, shop, vault } = await tryToConnect(changes as never);
    expect(result).toEqual({ ok: false, sentence: { key } });
    expect(shop.metrc.received).toEqual([]);
    expect(await vault.state()).toEqual({ kind: 'empty' });
  });

  it.each([
    ['refuses the keys', 'setup_error_keys_refused', (shop: Shop) => Object.assign(shop.metrc, { keysAreGood: false })],
    ['is away', 'setup_error_offline', (shop: Shop) => Object.assign(shop.metrc, { isOnline: false })],
    ['is down', 'setup_error_down', (shop: Shop) => Object.assign(shop.metrc, { onRead: () => html(503) })],
  ])('keeps nothing when Metrc %s', async (_, key, before) => {
    const { result, vault } = await tryToConnect({}, before);
    expect(result).toMatchObject({ ok: false, sentence: { key } });
    expect(await vault.state()).toEqual({ kind: 'empty' });
  });
});

describe('a facility in use', () => {
  it('keeps the zone a person chose and the day it was added', async () => {
    const { worker } = await newShop(0);
    const record = { ...pageOnlyRecord('ca', 'X-1', 5), zone: 'America/Denver' };
    await useFacility(worker.ops, record);
    await useFacility(worker.ops, { ...pageOnlyRecord('ca', 'X-1', 99), name: 'Newer', connected: true });
    expect(await worker.ops.facilities.get(record.facility)).toMatchObject({
      zone: 'America/Denver',
      addedAt: 5,
      name: 'Newer',
      connected: true,
    });
  });
});
