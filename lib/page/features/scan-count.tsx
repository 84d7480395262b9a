import { listenForScans } from '@/components/count/listen-for-scans';
import { playTune } from '@/components/count/play-tune';
import { CountPanel } from '@/components/page/count-panel';
import type { PageCounts, PageScan } from '@/lib/domain/count/page-count';
import { isListing } from '@/lib/domain/pages/registry';
import type { Sentence } from '@/lib/domain/sentence';
import { onEvent } from '@/lib/messaging/send';
import { createBlindCover } from '../blind-cover';
import { createCard } from '../card-host';
import { ask, type PageFeature } from '../feature';
import type { GridReading } from '../grid';
import { settle } from '../panel';

/** While a count is open here, scans on the page go into it; while a blind one is not handed in, Metrc's quantities are covered. */
export const scanCount: PageFeature = {
  id: 'scan-count',
  include: isListing,
  init(page, signal) {
    const { document: doc, facility } = page;
    const { license } = facility;
    const panel = createCard(doc, 'tandem-count');
    const { host, root } = panel;
    const cover = createBlindCover(doc);
    let grid: GridReading | null = null;
    let counts: PageCounts = { open: null, blind: null };
    let scan: PageScan | null = null;
    let hearing: AbortController | null = null;

    async function learn() {
      const { value } = await ask(page, 'count.page', { license });
      // Without an answer what was covered stays so.
      if (value) counts = value;
      if (!signal.aborted) draw();
    }

    function draw() {
      cover(counts.blind && grid?.kind.entity === 'package' ? grid : null);
      if (!counts.open) return end();
      if (!hearing) {
        hearing = new AbortController();
        listenForScans(window, (text) => void take(text), hearing.signal);
      }
      panel.draw(<CountPanel count={counts.open} scan={scan} keep={keep} />);
      if (!host.isConnected) settle(host, () => doc.body.append(host));
    }

    async function here(text: string, quantity?: string) {
      const done = (await ask(page, 'count.here', { license, id: crypto.randomUUID(), text, quantity })).value;
      if (!counts.open?.isQuiet) playTune(!done || done.isRefused ? 'bad' : done.ask ? 'ask' : 'good');
      return done;
    }

    async function take(text: string) {
      // Its quantity was typed, and the next scan came instead of Enter.
      const typed = root.querySelector('input')?.value.trim();
      if (typed && !(await keep(typed))?.ok) return;
      scan = await here(text);
      draw();
      root.querySelector('input')?.focus();
    }

    async function keep(quantity: string) {
      const done = await here(scan?.ask?.tag ?? '', quantity);
      if (!done) return null;
      if (done.isRefused) return { ok: false as const, sentence: done.said[0] as Sentence };
      scan = done;
      draw();
      return { ok: true as const };
    }

    function end() {
      hearing?.abort();
      hearing = scan = null;
      panel.close();
    }

    page.scans.listen((seen) => {
      grid = seen.grid;
      if (counts.open || counts.blind) draw();
    }, signal);
    onEvent('verdicts.stale', (stale) => stale.license === license && void learn(), signal);
    signal.addEventListener('abort', () => {
      cover(null);
      end();
    });
    void learn();
  },
};
