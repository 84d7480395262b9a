// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import { ApproveAction } from '../queue/approve-action';
import { labelled, press, show, tick } from '../testing/screen';
import { ApprovalPanel } from './approval-panel';

it('switches approval on for one facility', () => {
  const onChoose = vi.fn();
  const approvals = [{ facility: 'ca:A' as FacilityKey, name: 'Verde Valley', on: false }];
  show(<ApprovalPanel approvals={approvals} failure={null} onChoose={onChoose} />);
  tick(labelled('Ask for approval at Verde Valley'));
  expect(onChoose).toHaveBeenCalledWith('ca:A', true);
});

describe('ApproveAction', () => {
  it('lets another person approve, and says with whose key it goes out', () => {
    const onApprove = vi.fn();
    const root = show(<ApproveAction taker="Anna" person="Ben" busy={false} onApprove={onApprove} />);
    expect(root.textContent).toContain('Anna');
    press('Approve as Ben');
    expect(onApprove).toHaveBeenCalledOnce();
  });

  it.each(['Anna', ' anna', null])('tells who may where the keys are those of %s', (person) => {
    const root = show(<ApproveAction taker="Anna" person={person} busy={false} onApprove={() => {}} />);
    expect(root.querySelector('button')).toBeNull();
    expect(root.textContent).toContain('Anybody but Anna');
  });
});
