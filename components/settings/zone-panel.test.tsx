// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import { show } from '../testing/screen';
import { ZonePanel } from './zone-panel';

it('shows the clock of each facility, marks the usual one of its state, and takes another', () => {
  const chosen: string[] = [];
  const farm = {
    facility: 'or:020-1' as FacilityKey,
    name: 'Farm',
    license: '020-1',
    zone: 'America/Los_Angeles',
    usual: 'America/Los_Angeles',
  };
  const root = show(
    <ZonePanel
      facilities={[farm]}
      now={Date.parse('2026-11-24T01:05:00Z')}
      failure={null}
      onChoose={(...choice) => chosen.push(choice.join(' '))}
    />,
  );
  expect(root.textContent).toContain('Farm (020-1)');
  expect(root.textContent).toContain('2026-11-23 17:05');
  const select = root.querySelector('select');
  expect(select?.selectedOptions[0]?.textContent).toBe('Pacific (Los Angeles), usual in this state');
  if (select) select.value = 'America/Denver';
  select?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(chosen).toEqual(['or:020-1 America/Denver']);
});
