// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { countLines } from '@/lib/domain/count/count-entry';
import { countOf, entryOf } from '@/lib/testing/counts';
import { button, enter, labelled, press, show, tick } from '../testing/screen';
import { AmountForm } from './amount-form';
import { CountDeeds } from './count-deeds';
import { EntryTable } from './entry-table';
import { FinishForm } from './finish-form';
import { ResultTable } from './result-table';
import { ReviewForm } from './review-form';
import { ScanField } from './scan-field';
import { SessionTable } from './session-table';
import { StartForm } from './start-form';
import { ZoneTable } from './zone-table';

const text = () => document.body.textContent ?? '';
const form = { busy: false, failure: null };

describe('a new count', () => {
  const known = { tags: null, person: 'Anna', places: ['Vault', 'Shelf'], items: ['Buds', 'Gummies'], delayMinutes: 5 };

  it('begins once it says what is counted, and by whom', () => {
    const onStart = vi.fn();
    show(<StartForm {...known} {...form} onStart={onStart} />);
    expect(button('Start counting').getAttribute('aria-disabled')).toBe('true');
    tick(labelled('Vault'));
    tick(labelled('Blind count: hide every quantity, Metrc’s and ours, also on Metrc’s page'));
    tick(labelled('Is refused'));
    tick(labelled('Each scan counts one piece'));
    press('Start counting');
    expect(onStart).toHaveBeenCalledWith({
      name: '',
      who: 'Anna',
      terms: {
        kind: 'quantity',
        scope: { by: 'places', names: ['Vault'] },
        isBlind: true,
        repeats: 'refuse',
        eachScan: 'one',
        delayMinutes: 5,
        needsReview: false,
      },
    });
  });

  it('of items finds them by name', () => {
    show(<StartForm {...known} {...form} onStart={vi.fn()} />);
    tick(labelled('By item'));
    enter(labelled('Find an item'), 'gum');
    expect(labelled('Gummies')).toBeTruthy();
    expect(() => labelled('Buds')).toThrow();
  });

  it('of what differs names its packages itself', () => {
    const onStart = vi.fn();
    show(<StartForm {...known} {...form} tags={['A', 'B']} onStart={onStart} />);
    expect(text()).toContain('Packages that differ: 2');
    press('Start counting');
    expect(onStart.mock.calls[0]?.[0].terms.scope).toEqual({ by: 'tags', tags: ['A', 'B'] });
  });
});

describe('counting', () => {
  it('takes a typed tag, and empties the field', () => {
    const onTyped = vi.fn();
    show(<ScanField places={['Vault']} place={null} isAsking={false} onPlace={vi.fn()} onTyped={onTyped} />);
    enter(labelled('Scan a tag, or type it and press Enter'), ' 1a4 ');
    press('Take');
    expect(onTyped).toHaveBeenCalledWith(' 1a4 ');
    expect(labelled('Scan a tag, or type it and press Enter').value).toBe('');
  });

  it('asks how much there is, with what was counted and what is to be known, and in a blind count no quantity of Metrc’s', () => {
    const onEnter = vi.fn();
    const [line] = countLines([entryOf()]);
    const finding = {
      kind: 'package' as const,
      tag: entryOf().tag,
      unit: 'Each',
      item: 'Gummies',
      place: 'Vault',
      metrc: null,
      remarks: [{ key: 'count_finished' as const }],
      line: line ?? null,
    };
    const acts = { onChange: vi.fn(), onEnter, onSkip: vi.fn(), onTake: vi.fn() };
    show(<AmountForm finding={finding} amount="12" unit="Each" {...acts} />);
    expect(document.activeElement).toBe(labelled('How much is there?'));
    expect(text()).toContain('Counted so far: 4 ea');
    expect(text()).not.toContain('Metrc has');
    expect(text()).toContain('Finished in Metrc.');
    press('Count it');
    press('None there: 0');
    expect(onEnter.mock.calls).toEqual([['12'], ['0']]);
  });

  it('offers the tags that an unknown one is a slip away from, and a choice of units', () => {
    const onTake = vi.fn();
    const finding = { kind: 'stranger' as const, tag: 'X'.repeat(24), remarks: [], near: [entryOf().tag], line: null };
    const acts = { onChange: vi.fn(), onEnter: vi.fn(), onSkip: vi.fn(), onTake };
    show(<AmountForm finding={finding} amount="" unit="Each" {...acts} />);
    expect(document.querySelector('select')?.getAttribute('aria-label')).toBe('Unit');
    press(`Take ${entryOf().tag}`);
    expect(onTake).toHaveBeenCalledWith(entryOf().tag);
  });

  it('keeps what was taken back readable, and lets no one take it back twice', () => {
    const onUndo = vi.fn();
    const entries = [entryOf({ id: 'b', undoneAt: 5 }), entryOf({ id: 'a' })];
    show(<EntryTable entries={entries} onUndo={onUndo} clock={() => entryOf().at} />);
    expect(text()).toContain('taken back');
    press(`Undo ${entryOf().tag}`);
    expect(onUndo).toHaveBeenCalledWith('a');
    expect(document.querySelectorAll('tbody button')).toHaveLength(1);
  });

  it('says how far each place is', () => {
    const zones = [
      { name: '', expected: 1, counted: 0, left: ['A'] },
      { name: 'Vault', expected: 2, counted: 1, left: ['B'] },
    ];
    const progress = { zones, expected: 3, found: 1, beyond: 2 };
    show(<ZoneTable kind="quantity" progress={progress} leftOf={({ left }) => left.join()} />);
    expect(text()).toContain('1 of 3 found');
    expect(text()).toContain('Without a location');
    expect(text()).toContain('2 counted that Metrc does not have there');
  });

  it('names what its rows are: locations, or the manifest', () => {
    const zones = [{ name: '0000012345', expected: 2, counted: 1, left: ['B'] }];
    const progress = { zones, expected: 2, found: 1, beyond: 0 };
    const heading = () => document.querySelector('thead th')?.textContent;
    for (const [kind, name] of [
      ['manifest', 'Manifest'],
      ['presence', 'Location'],
      ['quantity', 'Location'],
    ] as const) {
      show(<ZoneTable kind={kind} progress={progress} leftOf={() => null} />);
      expect(heading()).toBe(name);
    }
  });
});

describe('a count at its end', () => {
  const all = { scope: { by: 'all' as const }, packages: 3, entries: 4, onBack: vi.fn(), ...form };

  it('wants to know whether everything was counted', () => {
    const onHandIn = vi.fn();
    show(<FinishForm {...all} missing={2} onHandIn={onHandIn} />);
    expect(text()).toContain('Not found of what Metrc has there: 2.');
    press('Hand in');
    expect(onHandIn).not.toHaveBeenCalled();
    tick(labelled('Yes, nothing was left out'));
    press('Hand in');
    expect(onHandIn).toHaveBeenCalledWith(true);
  });

  it('of some packages asks nothing', () => {
    const onHandIn = vi.fn();
    show(<FinishForm {...all} scope={{ by: 'tags', tags: ['A'] }} missing={1} onHandIn={onHandIn} />);
    press('Hand in');
    expect(onHandIn).toHaveBeenCalledWith(false);
  });

  it('is looked at by somebody with a name', () => {
    const onReview = vi.fn();
    show(<ReviewForm isAwaited {...form} onReview={onReview} />);
    press('Accept');
    expect(onReview).not.toHaveBeenCalled();
    enter(labelled('Who looked at it'), 'Ben');
    press('Send back');
    expect(onReview).toHaveBeenCalledWith('sent-back', { who: 'Ben', note: '' });
  });

  it('shows what was counted beside what Metrc has, in words and with signs', () => {
    const [line] = countLines([entryOf()]);
    if (!line) throw new Error('no line');
    const results = [
      { line, item: 'Gummies', metrc: { amount: '6', unit: 'Each' } },
      { line: { ...line, tag: 'same' }, item: 'Gummies', metrc: { amount: '4', unit: 'Each' } },
      { line: { ...line, tag: 'gone' }, item: null, metrc: null },
    ];
    show(<ResultTable results={results} />);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.lastElementChild?.textContent);
    expect(rows).toEqual(['−2 ea', 'same', '–']);
    expect(text()).toContain('Not in Metrc here');
  });

  it('keeps who did what', () => {
    const session = countOf();
    show(<SessionTable sessions={[session]} clock={() => session.startedAt} />);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(`#/count/${session.id}`);
    const deeds = [...session.deeds, { kind: 'sent-back' as const, at: 1, who: 'Ben', note: 'shelf 2 is missing' }];
    show(<CountDeeds deeds={deeds} clock={() => session.startedAt} />);
    expect(text()).toContain('Sent back by Ben. “shelf 2 is missing”');
  });
});
