import { useState } from 'preact/hooks';
import { BackupPanel } from '@/components/settings/backup-panel';
import { readBackupNow, readBackupState } from '@/lib/data/readers';
import type { Outcome } from '@/lib/messaging/replies';
import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { useWatch } from '../state/use-watch';

/** A message may be 64 MiB; text outside of ASCII takes up to six characters of JSON. */
const pieceLength = 8_000_000;

/** Saves a backup from this page, which may read everything, and hands a file to the background to restore. */
export function BackupScreen() {
  const state = useWatch('backup', readBackupState);
  const { busy, failure, run } = useRequest();
  const [said, setSaid] = useState<string | null>(null);
  if (!state) return null;

  async function save() {
    setSaid(null);
    const done = await run(async () => {
      const backup = await readBackupNow({ now: Date.now(), app: browser.runtime.getManifest().version });
      download(`tandem-backup-${new Date(backup.madeAt).toISOString().slice(0, 10)}.json`, JSON.stringify(backup));
      return send('backup.made', { madeAt: backup.madeAt });
    });
    if (done) setSaid(t('backup_saved'));
  }

  async function restore(file: File) {
    setSaid(null);
    const done = await run(async () => handOver(await file.text()));
    if (done) setSaid(t('backup_restored', String(done.held ?? 0)));
  }

  return <BackupPanel state={state} busy={busy} failure={failure} said={said} onSave={save} onRestore={restore} />;
}

async function handOver(content: string): Promise<Outcome<{ held: number | null }>> {
  const of = Math.max(1, Math.ceil(content.length / pieceLength));
  for (let number = 1; ; number += 1) {
    const piece = content.slice((number - 1) * pieceLength, number * pieceLength);
    const answer = await send('backup.restore', { piece, number, of });
    if (!answer.ok || number === of) return answer;
  }
}

function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after this turn; a minute is long enough for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
