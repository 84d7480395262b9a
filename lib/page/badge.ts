import { h, render } from 'preact';
import { BadgeFace } from '@/components/page/badge-face';
import type { MessageKey } from '@/lib/domain/sentence';
import type { Verdict, VerdictCode } from '@/lib/domain/verdict';
import { t, tell } from '@/lib/platform/i18n';
import type { BadgeRoom, PageRow } from './grid';
import { pageStyles } from './page-styles';
import { createHost, createSheet } from './shadow-host';

/** Makes and repaints the badges of one page. 500 of them are drawn at once, so each face is drawn once and cloned. */
export interface BadgePainter {
  /** Holds the place of a badge whose verdict is not known yet, so that nothing moves when it comes. */
  reserve(row: PageRow): HTMLElement;
  create(row: PageRow, verdict: Verdict): HTMLElement;
  /** Brings a badge up to date. Costs nothing when it already says the same. */
  repaint(badge: HTMLElement, verdict: Verdict): void;
}

/** The rooms of `styles/badge.css`, for a place that is still empty. */
const roomStyles: Record<BadgeRoom, string> = {
  beside: 'display: block; padding-top: clamp(0px, calc((24ch + 94px - 100%) * 999), 16px)',
  end: 'display: block; padding-top: clamp(0px, calc((var(--key) + 30px - 100%) * 999), 16px)',
  below: 'display: block; padding-top: 16px',
  inline: 'display: inline-block; width: 91px',
};

/** Makes a {@link BadgePainter}. */
export function createBadgePainter(doc: Document): BadgePainter {
  const sheets = [pageStyles.badge, pageStyles.tones].map(createSheet);
  const faces = new Map<VerdictCode, Element>();
  const painted = new WeakMap<HTMLElement, string>();
  /** What badges say, by all that decides it: most rows of a list say the same. */
  const said = new Map<string, Words>();

  function face(code: VerdictCode): Element {
    let drawn = faces.get(code);
    if (!drawn) {
      const box = doc.createElement('div');
      render(h(BadgeFace, { code }), box);
      drawn = box.firstElementChild as Element;
      faces.set(code, drawn);
    }
    return drawn.cloneNode(true) as Element;
  }

  function wordsOf(id: string, verdict: Verdict): Words {
    let words = said.get(id);
    if (!words) {
      if (said.size > mostWords) said.clear();
      words = { text: badgeText(verdict, Date.now()), name: badgeName(verdict) };
      said.set(id, words);
    }
    return words;
  }

  function repaint(badge: HTMLElement, verdict: Verdict) {
    const root = badge.shadowRoot;
    const id = wordsId(verdict, Date.now());
    if (painted.get(badge) === id || !root) return;
    painted.set(badge, id);
    const { text, name } = wordsOf(id, verdict);
    const old = root.firstElementChild;
    const button = old && badge.dataset.verdict === verdict.code ? old : face(verdict.code);
    badge.dataset.verdict = verdict.code;
    badge.dataset.key = verdict.key;
    button.setAttribute('aria-label', name);
    (button.lastElementChild as Element).textContent = text;
    if (button !== old) swap(root, old, button);
  }

  return {
    reserve(row) {
      const room = doc.createElement('tandem-room');
      // Without a shadow root: nothing is in it, and there may be 500.
      room.style.cssText = roomStyles[row.room];
      measure(room, row);
      return room;
    },
    create(row, verdict) {
      const { host } = createHost(doc, 'tandem-badge', ...sheets);
      host.dataset.room = row.room;
      measure(host, row);
      repaint(host, verdict);
      return host;
    },
    repaint,
  };
}

/** The words of a badge, and its name for a screen reader. */
interface Words {
  text: string;
  name: string;
}

const mostWords = 1_000;

/** All that decides what a badge says and how it looks. The age of a reading is told in minutes. */
function wordsId({ code, sentence, short, onHand, pageIsOlder, suggestsSync }: Verdict, now: number): string {
  const age = onHand && shortAge(onHand.at, now);
  return JSON.stringify([code, sentence, short, onHand?.text, age, pageIsOlder, suggestsSync]);
}

/** How long a name is, in digits of its cell: letters are narrower than these on average. A tag needs no measure. */
function measure(host: HTMLElement, { room, row }: PageRow) {
  if (room === 'end') host.style.setProperty('--key', `${(row.key.length * 0.9).toFixed(1)}ch`);
}

/** The few characters on the badge itself: what is on hand or how far off it is, and how old that is; else a word. */
function badgeText({ code, short, onHand }: Verdict, now: number): string {
  const amount = code === 'in-sync' ? onHand?.text : code === 'variance' ? short : null;
  if (amount && onHand) return `${amount} · ${shortAge(onHand.at, now)}`;
  return short || t(`badge_${code.replaceAll('-', '_')}` as MessageKey);
}

function shortAge(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes < 1) return t('badge_age_now');
  if (minutes < 60) return t('badge_age_minutes', String(minutes));
  if (minutes < 48 * 60) return t('badge_age_hours', String(Math.floor(minutes / 60)));
  return t('badge_age_days', String(Math.floor(minutes / 1_440)));
}

function badgeName(verdict: Verdict): string {
  const sentence = tell(verdict.sentence);
  if (verdict.pageIsOlder) return `${sentence} ${t('badge_page_is_older')}`;
  return verdict.suggestsSync ? `${sentence} ${t('badge_suggests_sync')}` : sentence;
}

/** A badge that has the focus keeps it when its face changes. */
function swap(root: ShadowRoot, old: Element | null, button: Element) {
  if (!old) {
    root.append(button);
    return;
  }
  const hadFocus = root.activeElement === old;
  const expanded = old.getAttribute('aria-expanded');
  if (expanded) button.setAttribute('aria-expanded', expanded);
  old.replaceWith(button);
  if (hadFocus) (button as HTMLElement).focus({ preventScroll: true });
}
