// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { catchUps } from '@/lib/domain/catch-up';
import { sampleAction } from '../testing/samples';
import { show } from '../testing/screen';
import { CatchUpList } from './catch-up-list';

const outage = { id: 'o', host: 'api-ca.metrc.com', startedAt: 0, endedAt: 6_000_000 };
const sent = sampleAction({ id: 'a', state: 'confirmed', createdAt: 1_000, sentAt: 6_000_010, endedAt: 6_000_020 });
const held = sampleAction({ id: 'b', createdAt: 2_000, hold: 'other-person' });

it('says at recovery what waited, what was sent, and from when to when', () => {
  const root = show(<CatchUpList all={catchUps([outage], [sent, held], 6_100_000)} now={6_100_000} />);
  expect(root.textContent).toMatch(/out of reach from .* to .*: 2 actions waited, 1 sent since/);
  expect(root.querySelectorAll('li')).toHaveLength(2);
  expect(root.querySelector('.notice-warn')).not.toBeNull();
  const done = show(<CatchUpList all={catchUps([outage], [sent], 6_100_000)} now={6_100_000} />);
  expect(done.querySelector('.notice-good')).not.toBeNull();
});

it('says while it lasts that nothing is written', () => {
  const root = show(<CatchUpList all={catchUps([{ ...outage, endedAt: null }], [held], 9_000)} now={9_000} />);
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/api-ca.metrc.com has not answered since/);
});

it('shows nothing where nothing was held up', () => {
  expect(show(<CatchUpList all={catchUps([outage], [], 6_100_000)} now={6_100_000} />).textContent).toBe('');
});
