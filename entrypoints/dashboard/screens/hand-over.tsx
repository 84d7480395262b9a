import { useState } from 'preact/hooks';
import { HandOverForm } from '@/components/handover/hand-over-form';
import { TakeOverForm } from '@/components/handover/take-over-form';
import type { FacilityKey } from '@/lib/domain/facility';
import type { TakeOverPreview } from '@/lib/domain/handover/take-over-preview';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';

interface HandOverProps {
  facility: FacilityKey;
  license: string;
  person: string;
}

const dayMs = 86_400_000;

/** Counts and decisions go from one computer to another, as a file. */
export function HandOverScreen({ facility, license, person }: HandOverProps) {
  return (
    <>
      <div class="row row-between">
        <h1>{t('handover_title')}</h1>
        <a href="#/count/all">{t('count_all')}</a>
      </div>
      <p class="muted">{t('handover_what')}</p>
      <HandOver facility={facility} license={license} person={person} />
      <TakeOver facility={facility} person={person} />
    </>
  );
}

function HandOver({ facility, license, person }: HandOverProps) {
  const { busy, failure, run } = useRequest();
  const [said, setSaid] = useState<string | null>(null);

  async function make({ days, who }: { days: number; who: string }) {
    setSaid(null);
    const made = await run(() => send('handover.make', { facility, since: Date.now() - days * dayMs, who }));
    if (!made) return;
    const day = new Date(made.madeAt).toISOString().slice(0, 10);
    // Byte for byte: the hash is over exactly this text.
    downloadText(`tandem-hand-over-${license}-${day}.json`, made.text, 'application/json');
    const words = [made.counts, made.readings, made.decisions].map((count) => count.toLocaleString());
    const rest = made.unfinished ? ` ${t('handover_unfinished', made.unfinished.toLocaleString())}` : '';
    setSaid(t('handover_made', ...words) + rest);
  }

  return <HandOverForm person={person} busy={busy} failure={failure} said={said} onMake={make} />;
}

function TakeOver({ facility, person }: Omit<HandOverProps, 'license'>) {
  const { busy, failure, run } = useRequest();
  const { value: settings } = useLoad('computer', () => send('settings.get', {}));
  const [dropped, setDropped] = useState<{ content: string; preview: TakeOverPreview } | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  async function look(file: File) {
    setSaid(null);
    const content = await file.text();
    const answer = await run(() => send('handover.preview', { facility, content }));
    if (answer) setDropped({ content, preview: answer.preview });
  }

  async function take(who: string) {
    if (!dropped) return;
    const { content, preview } = dropped;
    const answer = await run(() => send('handover.take', { facility, content, who }));
    if (!answer) return;
    setDropped(null);
    setSaid(t('handover_taken', preview.computer));
  }

  return (
    <TakeOverForm
      person={person}
      preview={dropped?.preview ?? null}
      keepsBooks={settings?.computer.keepsBooks === true}
      busy={busy}
      failure={failure}
      said={said}
      onFile={look}
      onTake={take}
      onLeave={() => setDropped(null)}
    />
  );
}
