// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FileLine } from '@/lib/domain/readings/reading-file';
import { enter, labelled, press, show, tick } from '../testing/screen';
import { ColumnPicker } from './column-picker';
import { FileDrop } from './file-drop';
import { LinePreview } from './line-preview';
import { NameMapper } from './name-mapper';
import { localInputText, SourceTerms } from './source-terms';

const columns = { tag: 0, quantity: 1, unit: null, place: null, item: null };

describe('ColumnPicker', () => {
  it('lets every guess be changed', () => {
    const onColumns = vi.fn();
    const rest = { fallbackUnit: null, lacksUnits: true, onFallbackUnit: () => {}, onColumns };
    show(<ColumnPicker headings={['Tag', 'Qty', '']} columns={columns} {...rest} />);
    expect(labelled('On hand').value).toBe('1');
    enter(labelled('Unit'), '2');
    expect(onColumns).toHaveBeenLastCalledWith({ ...columns, unit: 2 });
    enter(labelled('Package tag'), '');
    expect(onColumns).toHaveBeenLastCalledWith({ ...columns, tag: null });
  });

  it('asks for the two columns that cannot be missing', () => {
    const rest = { fallbackUnit: null, lacksUnits: true, onFallbackUnit: () => {}, onColumns: () => {} };
    const root = show(<ColumnPicker headings={['A']} columns={{ ...columns, tag: null, quantity: null }} {...rest} />);
    expect(root.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  });
});

const faulty: FileLine = {
  number: 7,
  cells: ['123', 'few'],
  reading: null,
  problems: [
    { key: 'readings_problem_tag', args: ['123'] },
    { key: 'readings_problem_quantity', args: ['few'] },
  ],
};

it('lists every problem of a row with the row itself', () => {
  const root = show(<LinePreview caption="Rows" lines={[faulty]} />);
  expect([...root.querySelectorAll('.line-problem')].map((problem) => problem.textContent)).toEqual([
    'Not a package tag (24 letters and digits): 123',
    'Not a plain number: few',
  ]);
  expect(root.textContent).toContain('123 · few');
});

it('offers the known tag that a row is near to, or the one that stands there', () => {
  const onMend = vi.fn();
  const [slip, known] = ['1A4060300000001000000901', '1A4060300000001000000101'];
  const problems = [{ key: 'readings_problem_near' as const, args: [slip, known] }];
  show(<LinePreview caption="Rows" lines={[{ ...faulty, problems }]} onMend={onMend} />);
  press(`Take ${known}`);
  expect(onMend).toHaveBeenLastCalledWith(7, known);
  press('It is right as it stands');
  expect(onMend).toHaveBeenLastCalledWith(7, slip);
});

describe('NameMapper', () => {
  const names = [
    { name: 'BD 3.5', rows: 4, tags: ['A'] },
    { name: 'Bag', rows: 1, tags: [] },
  ];
  const rest = { title: 'Items', what: '', names, choices: ['Blue Dream', 'Haze'], mayBeNothing: true };

  it('maps a name by choosing, and takes all suggestions at one press', () => {
    const onSay = vi.fn();
    const suggested = new Map([['BD 3.5', 'Blue Dream']]);
    const root = show(<NameMapper {...rest} said={{}} suggested={suggested} onSay={onSay} />);
    press('Take all suggestions (1)');
    expect(onSay).toHaveBeenLastCalledWith({ 'bd 3.5': 'Blue Dream' });
    const [, bag] = root.querySelectorAll('input');
    enter(bag as HTMLInputElement, 'Haz');
    expect(onSay).toHaveBeenCalledTimes(1);
    enter(bag as HTMLInputElement, 'haze');
    expect(onSay).toHaveBeenLastCalledWith({ bag: 'Haze' });
    enter(bag as HTMLInputElement, 'Nothing in Metrc');
    expect(onSay).toHaveBeenLastCalledWith({ bag: null });
  });

  it('keeps “nothing in Metrc” apart from “not said yet”', () => {
    const onSay = vi.fn();
    const root = show(<NameMapper {...rest} said={{ bag: null }} suggested={new Map()} onSay={onSay} />);
    expect([...root.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', 'Nothing in Metrc']);
  });
});

it('asks what a source covers and when it was true', () => {
  const onChange = vi.fn();
  const said = { name: 'pos.csv', asOf: '2026-11-23T08:00', covers: 'some' as const, scope: [], delayMinutes: 0 };
  const names = { places: ['Vault', 'Shelf'], categories: [] };
  show(<SourceTerms said={said} zone="America/Los_Angeles" asOfError={undefined} {...names} onChange={onChange} />);
  expect(document.body.textContent).not.toContain('Some categories');
  tick(labelled('Some locations, each of them whole'));
  expect(onChange).toHaveBeenLastCalledWith({ ...said, covers: 'places' });
  tick(labelled('Every package of this facility'));
  expect(onChange).toHaveBeenLastCalledWith({ ...said, covers: 'all' });
  enter(labelled('The source learns of a sale'), '1440');
  expect(onChange).toHaveBeenLastCalledWith({ ...said, delayMinutes: 1440 });
});

it('writes an instant as this computer would show it', () => {
  const at = new Date(2026, 10, 23, 8, 5).getTime();
  expect(localInputText(at)).toBe('2026-11-23T08:05');
});

it('takes a dropped file', () => {
  const onFile = vi.fn();
  const root = show(<FileDrop onFile={onFile} />);
  const file = new File(['a'], 'a.csv');
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [file] } });
  root.querySelector('.drop')?.dispatchEvent(drop);
  expect(onFile).toHaveBeenCalledWith(file);
  expect(drop.defaultPrevented).toBe(true);
});
