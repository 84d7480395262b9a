// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { readLines } from '@/lib/domain/reading-file';
import { enter, labelled, show, tick } from '../testing/screen';
import { ColumnPicker, lacksUnits } from './column-picker';
import { FileDrop } from './file-drop';
import { LinePreview } from './line-preview';
import { localInputText, SourceTerms } from './source-terms';

const columns = { tag: 0, quantity: 1, unit: null, place: null };

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

describe('lacksUnits', () => {
  const rows = (...cells: string[][]) => readLines([['Tag', 'Qty', 'Unit'], ...cells], terms);
  const named = { ...columns, unit: 2 };
  const terms = { headingRow: 0, columns: named, fallbackUnit: null };

  it('is true without a unit column, and where one row names none', () => {
    expect(lacksUnits(rows(['A', '1', 'g']), columns)).toBe(true);
    expect(lacksUnits(rows(['A', '1', 'g'], ['B', '1', '']), named)).toBe(true);
  });

  it('is false where every row names one, also beside its quantity', () => {
    expect(lacksUnits(rows(['A', '1', 'g'], ['B', '1 g', '']), named)).toBe(false);
  });
});

it('lists every problem of a row with the row itself', () => {
  const lines = readLines(
    [
      ['Tag', 'Qty'],
      ['123', 'few'],
    ],
    { headingRow: 0, columns, fallbackUnit: 'Each' },
  );
  const root = show(<LinePreview caption="Rows" lines={lines} />);
  expect([...root.querySelectorAll('.line-problem')].map((problem) => problem.textContent)).toEqual([
    'Not a package tag (24 letters and digits): 123',
    'Not a plain number: few',
  ]);
  expect(root.textContent).toContain('123 · few');
});

it('asks what a source covers and when it was true', () => {
  const onChange = vi.fn();
  const said = { name: 'pos.csv', asOf: '2026-11-23T08:00', covers: 'some' as const, delayMinutes: 0 };
  show(<SourceTerms said={said} zone="America/Los_Angeles" asOfError={undefined} onChange={onChange} />);
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
