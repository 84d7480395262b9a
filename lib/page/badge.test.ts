// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { type Verdict, type VerdictCode, verdictCodes } from '@/lib/domain/verdict';
import { createBadgePainter } from './badge';
import type { BadgeRoom, PageRow } from './grid';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('./fixtures/fake-browser')).fake.browser }));

const rowIn = (room: BadgeRoom, key = '1A4FF0100000001000000101') =>
  ({ room, row: { kind: 'package', grid: 'active', key, fields: {} } }) as PageRow;
const verdictOf = (code: VerdictCode, over: Partial<Verdict> = {}): Verdict => ({
  key: '1A4FF0100000001000000101',
  code,
  sentence: { key: 'verdict_page_differs' },
  ...over,
});
const buttonOf = (badge: HTMLElement) => badge.shadowRoot?.querySelector('button') as HTMLButtonElement;

it.each(verdictCodes)('%s has a drawing, a word, and its whole sentence for a screen reader', (code) => {
  const badge = createBadgePainter(document).create(rowIn('beside'), verdictOf(code, { suggestsSync: true }));
  const button = buttonOf(badge);
  expect(badge.dataset.verdict).toBe(code);
  expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(button.textContent).not.toBe('');
  expect(button.getAttribute('aria-label')).toMatch(/^.{20,}press Sync/);
});

it('says on hand and how old it is, in minutes, hours or days', () => {
  const painter = createBadgePainter(document);
  const said = (minutes: number) => {
    const onHand = { text: '96 ea', source: 'Count', at: Date.now() - minutes * 60_000 };
    return buttonOf(painter.create(rowIn('beside'), verdictOf('in-sync', { onHand }))).textContent;
  };
  expect([0, 5, 125, 60 * 72].map(said)).toEqual(['96 ea · now', '96 ea · 5 min', '96 ea · 2 h', '96 ea · 3 d']);
});

it('a badge that says the same is not touched, and keeps the focus when it says something else', () => {
  const painter = createBadgePainter(document);
  const badge = painter.create(rowIn('end', 'Fern Valley'), verdictOf('no-reading'));
  document.body.append(badge);
  const first = buttonOf(badge);
  first.focus();
  painter.repaint(badge, verdictOf('no-reading'));
  expect(buttonOf(badge)).toBe(first);
  painter.repaint(badge, verdictOf('pending'));
  expect(buttonOf(badge)).not.toBe(first);
  expect(badge.shadowRoot?.activeElement).toBe(buttonOf(badge));
  expect(badge.shadowRoot?.children).toHaveLength(1);
  badge.remove();
});

it('a room takes as much as the badge that comes into it', () => {
  const painter = createBadgePainter(document);
  for (const room of ['beside', 'end', 'below', 'inline'] as const) {
    const kept = painter.reserve(rowIn(room, 'Fern Valley'));
    const badge = painter.create(rowIn(room, 'Fern Valley'), verdictOf('pending'));
    expect(kept.style.getPropertyValue('--key')).toBe(badge.style.getPropertyValue('--key'));
    expect(kept.style.display).toBe(room === 'inline' ? 'inline-block' : 'block');
  }
});
