// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { addUp, countedTwice } from '@/lib/domain/handover/add-up';
import type { TakeOverPreview as Preview } from '@/lib/domain/handover/take-over-preview';
import { countOf, entryOf } from '@/lib/testing/counts';
import { button, enter, labelled, press, show, submit } from '../testing/screen';
import { AddedTable } from './added-table';
import { HandOverForm } from './hand-over-form';
import { JointForm } from './joint-form';
import { SideBySide } from './side-by-side';
import { TakeOverForm } from './take-over-form';

const { startedAt } = countOf();
const clock = () => startedAt;
const idle = { busy: false, failure: null, said: null };

const preview: Preview = {
  who: 'Ben',
  computer: 'Back room (7F3A91)',
  keepsBooks: true,
  madeAt: startedAt,
  metrcAsOf: null,
  counts: [{ id: 'a', name: 'Count 14:05', who: 'Ben', startedAt, zones: ['Shelf'], packages: 12, isNew: true }],
  readings: { all: 2, fresh: 1 },
  decisions: { all: 0, fresh: 0 },
};

const part = (sessionId: string, quantity: string) => ({
  sessionId,
  entries: [entryOf({ id: sessionId, sessionId, quantity, who: sessionId })],
});

describe('handing over', () => {
  it('wants a name, and says how it went', () => {
    const onMake = vi.fn();
    const root = show(<HandOverForm person="" {...idle} said="Saved." onMake={onMake} />);
    submit();
    expect(onMake).not.toHaveBeenCalled();
    enter(labelled('Handed over by'), 'Ben');
    enter(root.querySelector('select') as HTMLSelectElement, '7');
    submit();
    expect(onMake).toHaveBeenCalledWith({ days: 7, who: 'Ben' });
    expect(root.querySelector('[role=status]')?.textContent).toBe('Saved.');
  });
});

describe('taking over', () => {
  const acts = () => ({ onFile: vi.fn(), onTake: vi.fn(), onLeave: vi.fn() });

  it('shows from whom, what is new, and takes it over by name', () => {
    const on = acts();
    const root = show(<TakeOverForm person="Anna" preview={preview} keepsBooks {...idle} {...on} />);
    for (const text of ['Ben · Back room (7F3A91)', 'never', '1 new of 2', 'Shelf', '12'])
      expect(root.textContent).toContain(text);
    expect(root.textContent).toContain('Both computers are marked');
    press('Take over');
    submit();
    expect(on.onTake).toHaveBeenCalledWith('Anna');
  });

  it('offers nothing where all is known, and says so', () => {
    const on = acts();
    const known = { ...preview, counts: [], readings: { all: 2, fresh: 0 } };
    const root = show(<TakeOverForm person="Anna" preview={known} keepsBooks={false} {...idle} {...on} />);
    expect(root.querySelector('[role=status]')?.textContent).toContain('All of this is here already');
    submit();
    expect(on.onTake).not.toHaveBeenCalled();
    press('Leave it');
    expect(on.onLeave).toHaveBeenCalled();
  });

  it('says why a file was refused', () => {
    const root = show(
      <TakeOverForm person="Anna" preview={null} keepsBooks {...idle} failure="Changed." {...acts()} />,
    );
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Changed.');
  });
});

describe('putting together', () => {
  it('begins with what is suggested', () => {
    const onStart = vi.fn();
    const sessions = [countOf({ id: 'a', from: { computer: 'B', takenAt: 1, shiftMs: 0 } }), countOf({ id: 'b' })];
    const root = show(
      <JointForm {...idle} sessions={sessions} suggested={['a']} person="Anna" onStart={onStart} clock={clock} />,
    );
    expect(root.textContent).toContain('this computer');
    submit();
    expect(onStart).toHaveBeenCalledWith({ sessionIds: ['a'], who: 'Anna' });
  });

  it('shows what was counted twice beside each other, and takes what a person presses', () => {
    const onChoose = vi.fn();
    const added = addUp([part('Anna', '5'), part('Ben', '7')], []);
    const root = show(<SideBySide rows={countedTwice(added)} nameOf={(id) => id} onChoose={onChoose} clock={clock} />);
    expect(root.textContent).toContain('Not chosen yet');
    press(`Take this one ${entryOf().tag}: 7 ea`);
    expect(onChoose.mock.calls[0]?.[1]).toBe('Ben');
    button(`Both counted parts: add up ${entryOf().tag}`).click();
    expect(onChoose.mock.calls[1]?.[1]).toBe('add');
    expect(show(<AddedTable rows={added} />).textContent).toContain('Not chosen yet');
  });

  it('keeps who chose what, and offers no more once it is used', () => {
    const choice = { tag: entryOf().tag, zone: 'Vault', of: ['Anna', 'Ben'], take: 'Ben', who: 'Cleo', at: startedAt };
    const added = addUp([part('Anna', '5'), part('Ben', '7')], [choice]);
    const root = show(<SideBySide rows={countedTwice(added)} nameOf={(id) => id} clock={clock} />);
    expect(root.textContent).toContain('7 ea · Ben');
    expect(root.textContent).toContain('Chosen by Cleo');
    expect(root.querySelector('button')).toBeNull();
  });
});
