// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type ActionState, actionStates, holdReasons, next } from '@/lib/domain/action-state';
import { sampleAction, sampleView } from '../testing/samples';
import { button, enter, labelled, press, show, submit } from '../testing/screen';
import { ActionCard } from './action-card';
import { decisionsOf } from './action-words';
import { ByHandForm } from './by-hand-form';
import { DeedBar } from './deed-bar';
import { GroupCard } from './group-card';
import { countIn, sectionsOf } from './queue-sections';

const group = { id: 'g1', title: { key: 'queue_title' } as const, size: 3, first: 1 };
let ids = 0;
const inGroup = (state: ActionState) => sampleAction({ id: `g${++ids}`, state, group });

describe('decisionsOf', () => {
  it('offers nothing that the state would ignore', () => {
    for (const state of actionStates) {
      for (const decision of decisionsOf(state)) expect(next(state, { kind: 'person', decision })).not.toBe('ignored');
    }
  });
});

describe('sectionsOf', () => {
  it('puts every state into exactly one section', () => {
    const entries = actionStates.map((state) => ({ kind: 'one' as const, action: sampleAction({ id: state, state }) }));
    const { asking, waiting, done } = sectionsOf(entries);
    const told = asking.map((entry) => entry.kind === 'one' && entry.action.id);
    expect(told).toEqual(['conflict', 'rejected', 'needs-decision']);
    expect(asking.length + waiting.length + done.length).toBe(actionStates.length);
  });

  it('puts a group where its most urgent action belongs', () => {
    const groupOf = (...states: ActionState[]) => ({ kind: 'group' as const, group, actions: states.map(inGroup) });
    const [failed, moving, over] = [
      groupOf('confirmed', 'queued', 'rejected'),
      groupOf('confirmed', 'sending'),
      groupOf('confirmed', 'cancelled'),
    ];
    const sections = sectionsOf([over, moving, failed]);
    expect(sections).toEqual({ asking: [failed], waiting: [moving], done: [over] });
    expect([countIn('asking', [failed]), countIn('waiting', [moving]), countIn('done', [over])]).toEqual([1, 1, 2]);
  });
});

describe('GroupCard', () => {
  const rest = { group, busy: false, failure: null, onCancelRest: () => {} };

  it('says how far the group is, why the rest waits, and cancels it', () => {
    const onCancelRest = vi.fn();
    const states = ['confirmed', 'done-by-hand', 'queued', 'unknown', 'rejected', 'cancelled'] as const;
    const held = states.map(inGroup).map((action) => ({ ...action, hold: 'key-locked' as const }));
    const root = show(<GroupCard {...rest} actions={held} onCancelRest={onCancelRest} />);
    const words = 'Confirmed: 2 · On its way: 1 · Waiting: 1 · Needs attention: 1 · Cancelled or dismissed: 1';
    expect(root.querySelector('progress')?.getAttribute('aria-label')).toBe(words);
    expect([root.querySelector('progress')?.value, root.querySelector('progress')?.max]).toEqual([4, 6]);
    expect(root.querySelector('.status-line')?.textContent).toContain('Waits');
    press('Cancel the rest (1)');
    expect(onCancelRest).toHaveBeenCalledOnce();
  });

  it('names the permission that a held action lacks, as Metrc’s settings call it', () => {
    const held = { ...inGroup('queued'), type: 'package.adjust', hold: 'permission' as const };
    const root = show(<GroupCard {...rest} actions={[held]} />);
    expect(root.querySelector('.status-line')?.textContent).toContain('“Manage Packages Inventory”');
  });

  it('opens one of its actions by itself', () => {
    const root = show(
      <GroupCard {...rest} actions={[inGroup('queued')]} detail={({ state }) => <p>{state} alone</p>} />,
    );
    press('Show all actions (1)');
    press(sampleAction().records[0] ?? '');
    expect(root.textContent).toContain('queued alone');
  });

  it('shows its actions on demand, a part at a time, and nothing to cancel once all left', () => {
    const actions = Array.from({ length: 250 }, () => inGroup('confirmed'));
    const root = show(<GroupCard {...rest} actions={actions} />);
    expect(root.querySelector('table')).toBeNull();
    expect(root.textContent).not.toContain('Cancel');
    press('Show all actions (250)');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(100);
    press('Show 100 more');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(200);
    expect(root.querySelector('.disclosure')).toBeNull();
    press('Hide the actions');
    expect(root.querySelector('table')).toBeNull();
  });
});

describe('ActionCard', () => {
  it('says of what was sent once, and waits or was cancelled, that it may still appear', () => {
    const sent = { requestHash: 'x', mayLinger: true };
    const said = (changes: object) => show(<ActionCard action={sampleAction(changes)} />).textContent ?? '';
    for (const state of ['queued', 'cancelled']) expect(said({ state, ...sent })).toContain('It may still appear');
    expect(said({ state: 'confirmed', ...sent })).not.toContain('It may still appear');
    expect(said({ state: 'cancelled', requestHash: null })).not.toContain('It may still appear');
  });

  it.each(actionStates)('names the state %s in words', (state) => {
    const root = show(<ActionCard action={sampleAction({ state })} />);
    expect(root.querySelector('.chip')?.textContent).toBeTruthy();
  });

  it.each(holdReasons)('says why an action held by %s waits', (hold) => {
    const root = show(<ActionCard action={sampleAction({ hold })} />);
    expect(root.textContent).toContain('Waits');
  });

  it('shows both values of a conflict and marks what changed', () => {
    const action = sampleAction({
      state: 'conflict',
      baseline: sampleView(),
      before: sampleView({ quantity: '92', place: 'Vault' }),
    });
    const root = show(<ActionCard action={action} />);
    expect(root.textContent).toContain('100 Grams');
    expect(root.textContent).toContain('92 Grams changed');
    expect(root.textContent).not.toContain('Vault');
  });

  it('shows what changed of any other record, under Metrc’s names, and calls it by its name', () => {
    const plant = (LocationName: string) => ({
      entity: 'plant',
      key: '7',
      name: '1A4FF0000000001000000001',
      list: 'plants-vegetative',
      lastModified: '',
      fields: { LocationName, GrowthPhase: 'Vegetative' },
    });
    const about = { type: 'plant.move', records: ['plant:1A4FF0000000001000000001'], input: { location: 'Room C' } };
    const conflict = { ...about, state: 'conflict' as const, baseline: plant('Room A'), before: plant('Room B') };
    const root = show(<ActionCard action={sampleAction(conflict)} />);
    expect(root.querySelector('.compare')?.textContent).toMatch(/LocationName.*Room A.*Room B/);
    expect(root.querySelector('.compare')?.textContent).not.toContain('GrowthPhase');
    expect(root.querySelector('.mono')?.textContent).toBe('1A4FF0000000001000000001');
    const done = sampleAction({ ...conflict, state: 'confirmed' });
    expect(show(<ActionCard action={done} />).querySelector('.change')?.textContent).toMatch(/Room B.*Room C/);
  });

  it('says what a confirmed action changed', () => {
    const action = { type: 'package.adjust', input: { setTo: '92' }, before: sampleView() };
    const root = show(<ActionCard action={sampleAction({ ...action, state: 'confirmed' })} />);
    expect(root.querySelector('.change')?.textContent).toMatch(/100 g.*92 g/);
    const kept = show(<ActionCard action={sampleAction({ ...action, state: 'confirmed', type: 'package.gone' })} />);
    expect(kept.querySelector('.change')).toBeNull();
  });

  it('repeats what Metrc said as plain text', () => {
    const root = show(<ActionCard action={sampleAction({ state: 'rejected', refusal: '<b>No</b>' })} />);
    expect(root.querySelector('blockquote')?.textContent).toBe('Metrc says: <b>No</b>');
    expect(root.querySelector('blockquote b')).toBeNull();
  });
});

describe('DeedBar', () => {
  const rest = { busy: false, failure: null };

  it('does at once what needs no words, and opens one form at a time', () => {
    const pressed = vi.fn();
    const close = (label: string) => (shut: () => void) => (
      <button type="button" onClick={shut}>
        {label}
      </button>
    );
    const deeds = [
      { label: 'Send again', act: { press: pressed } },
      { label: 'Edit', act: { form: close('close edit') } },
      { label: 'Correct', act: { form: close('close correct') } },
    ];
    const root = show(<DeedBar deeds={deeds} {...rest} />);
    press('Send again');
    expect(pressed).toHaveBeenCalledOnce();
    press('Edit');
    expect(button('Edit').getAttribute('aria-expanded')).toBe('true');
    press('Correct');
    expect(root.textContent).toContain('close correct');
    expect(root.textContent).not.toContain('close edit');
    press('close correct');
    expect(root.textContent).not.toContain('close correct');
    expect(document.activeElement).toBe(button('Correct'));
  });

  it('is not there where nothing can be done, and says what failed', () => {
    expect(show(<DeedBar deeds={[]} {...rest} />).innerHTML).toBe('');
    const deeds = [{ label: 'Cancel', act: { press: () => {} } }];
    const root = show(<DeedBar deeds={deeds} busy={false} failure="Too late" />);
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Too late');
  });
});

describe('ByHandForm', () => {
  it('takes "done by hand" only with a note', () => {
    const onSave = vi.fn();
    show(<ByHandForm busy={false} onSave={onSave} />);
    submit();
    expect(onSave).not.toHaveBeenCalled();
    expect(button('Save as done').getAttribute('aria-disabled')).toBe('true');
    enter(labelled('What was done, and where'), ' Adjusted in Metrc ');
    submit();
    expect(onSave).toHaveBeenCalledWith('Adjusted in Metrc');
  });
});
