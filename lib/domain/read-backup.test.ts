import { describe, expect, it } from 'vitest';
import { backupOf } from '@/lib/testing/backups';
import { drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { type Backup, sealed } from './backup';
import { readBackup } from './read-backup';

/** A backup of a shop in which something happened. */
async function content(): Promise<string> {
  const { worker } = await openShop();
  await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  await queue(worker, 'package.note', { note: 'x' });
  return backupOf(worker);
}

/** The same, with something changed in it and the seal put right again, as a person with tools could. */
function changed(text: string, change: (backup: Backup) => void): string {
  const backup = JSON.parse(text) as Backup;
  change(backup);
  return JSON.stringify(sealed(backup));
}

function said(text: string): string {
  const read = readBackup(text);
  return read.ok ? 'fine' : read.sentence.key;
}

describe('a backup that Tandem wrote', () => {
  it('is read as it was written', async () => {
    const text = await content();
    const read = readBackup(text);
    if (!read.ok) throw new Error(read.sentence.key);
    expect(read.backup).toEqual(JSON.parse(text));
    expect(read.backup.tables.activity.map(({ kind }) => kind)).toEqual(['queued', 'sent', 'confirmed', 'queued']);
    expect(read.backup.unfinished).toBe(1);
  });

  it('holds no key', async () => {
    const text = await content();
    for (const key of ['vendor', 'anna']) expect(text).not.toContain(`"${key}"`);
  });
});

describe('a file that is none', () => {
  it('is told apart: cut short, something else, another version', async () => {
    const text = await content();
    for (const length of [0, 1, text.length >> 1, text.length - 1])
      expect(said(text.slice(0, length))).toBe('backup_bad_json');
    for (const other of ['[]', 'null', '"x"', '{"format":"other","version":1}', '{}'])
      expect(said(other)).toBe('backup_bad_format');
    expect(said(changed(text, (backup) => (backup.version = 2)))).toBe('backup_bad_version');
  });

  it('is told when something is missing, or of a kind that Tandem does not know', async () => {
    const text = await content();
    expect(said(changed(text, (backup) => delete (backup.tables as Partial<Backup['tables']>).readings))).toBe(
      'backup_bad_form',
    );
    const strange = (backup: Backup) => Object.assign(backup.tables.actions[0] ?? {}, { type: 'package.explode' });
    expect(said(changed(text, strange))).toBe('backup_bad_form');
  });

  it('is told when its activity was changed, cut or put in another order, even with a new seal', async () => {
    const text = await content();
    const ways: ((backup: Backup) => void)[] = [
      ({ tables }) => Object.assign(tables.activity[1] ?? {}, { who: 'Ben' }),
      ({ tables }) => tables.activity.splice(1, 1),
      ({ tables }) => tables.activity.pop(),
      ({ tables }) => tables.activity.reverse(),
      ({ tables }) => tables.activity.splice(0),
    ];
    for (const way of ways) expect(said(changed(text, way))).toBe('backup_bad_chain');
  });

  it('is told when anything else was changed', async () => {
    expect(said((await content()).replace('"note":"x"', '"note":"y"'))).toBe('backup_bad_seal');
  });
});
