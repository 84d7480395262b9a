// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ListInfo, listInfo } from '@/lib/domain/feeds/list-info';
import { feeds } from '@/lib/domain/feeds/registry';
import messages from '@/public/_locales/en/messages.json';
import { button, press, show } from '../testing/screen';
import { EmptyList } from './empty-list';
import { FieldValue, plainText } from './field-value';
import { ListPicker } from './list-picker';
import { groupLists, type ListCursor, type ListMood, listMood, listName, moodSentence } from './list-words';
import { RawFields } from './raw-fields';
import { RecordTable } from './record-table';

const now = Date.parse('2026-11-23T10:02:00Z');
const lists = feeds.map((feed) => listInfo(feed, undefined));
const listOf = (id: string): ListInfo => lists.find((list) => list.id === id) as ListInfo;
const cursor = (parts: Partial<ListCursor> = {}): ListCursor => ({
  asOf: now,
  beganAt: 1,
  readAt: null,
  permitted: true,
  ...parts,
});

describe('a list', () => {
  it('has a name and a place among the groups', () => {
    const grouped = groupLists(lists);
    expect(grouped.flatMap((group) => group.lists)).toHaveLength(lists.length);
    for (const { group } of grouped) expect(messages).toHaveProperty(`records_group_${group}`);
    for (const { id } of lists) expect(messages).toHaveProperty(listName(id));
  });

  it.each<[string, ListCursor | undefined, number, ListMood]>([
    ['items', undefined, 0, 'never'],
    ['items', cursor({ asOf: null, beganAt: null }), 0, 'never'],
    ['items', cursor({ asOf: null }), 0, 'first'],
    ['items', cursor(), 3, 'as_of'],
    ['items', cursor(), 0, 'empty'],
    ['units', cursor({ asOf: null, readAt: now }), 6, 'as_of'],
    ['items', cursor({ permitted: false }), 0, 'not_permitted'],
    ['receipt-lines', undefined, 0, 'demand'],
    ['for another', undefined, 0, 'not_for_license'],
    ['transfer-packages', undefined, 9, 'with_parent'],
  ])('%s says why it shows what it shows: %#', (id, read, count, mood) => {
    const list = id === 'for another' ? { ...listOf('items'), isForLicense: false } : listOf(id);
    expect(listMood(list, read, count)).toBe(mood);
    expect(messages).toHaveProperty(moodSentence(mood, read, now).key);
    expect(show(<EmptyList mood={mood} cursor={read} clock={() => now} />).querySelector('h2')).toBeTruthy();
  });
});

describe('ListPicker', () => {
  const counts = new Map([['items', 1204]]);
  const cursors = new Map([
    ['items', cursor()],
    ['strains', cursor({ permitted: false })],
  ]);

  it('leads to every list, with its rows or why it has none', () => {
    const root = show(<ListPicker lists={lists} chosen="items" counts={counts} cursors={cursors} clock={() => now} />);
    const link = (id: string) => root.querySelector(`a[href="#/records/${id}"]`);
    expect(link('items')?.textContent).toBe('Items1,204');
    expect(link('items')?.getAttribute('aria-current')).toBe('page');
    expect(link('strains')?.textContent).toBe('Strainsnot permitted');
    expect(link('brands')?.textContent).toBe('Brandsnot read yet');
    expect(root.querySelectorAll('a')).toHaveLength(lists.length);
    expect(link('items')?.closest('details')?.open).toBe(true);
    expect(link('units')?.closest('details')?.open).toBe(false);
  });

  it('leaves out what this license cannot have, and says so', () => {
    const some = lists.map((list) => ({ ...list, isForLicense: list.id === 'items' }));
    const root = show(<ListPicker lists={some} chosen="items" counts={counts} cursors={cursors} />);
    expect(root.querySelectorAll('a')).toHaveLength(1);
    expect(root.textContent).toContain(`${lists.length - 1} lists are not for this kind of license`);
  });
});

describe('a value', () => {
  const text = (value: unknown) => show(<FieldValue value={value} clock={() => now} />).textContent;

  it('is short, and keeps Metrc’s figures', () => {
    expect(text(null)).toBe('–');
    expect(text('0001-01-01T00:00:00+00:00')).toBe('–');
    expect(text(true)).toBe('Yes');
    expect(text(0.0000001)).toBe('0.0000001');
    expect(text('2016-01-01T17:35:45.000')).toBe('Jan 1, 2016, 17:35');
    expect(text('2014-10-10')).toBe('2014-10-10');
    expect(text('2026-11-23T10:02:00.1234567+00:00')).toMatch(/^\d{2}:\d{2}$/);
  });

  it('shows rows within a row by their names', () => {
    expect(plainText([{ Name: 'THC' }, { Name: 'CBD' }])).toBe('THC, CBD');
    expect(plainText([{ Code: 1 }])).toBe('{"Code":1}');
  });
});

describe('RecordTable', () => {
  const raw = { Id: 2, Quantity: 1.5, UnitOfMeasureName: 'Grams', Item: { Name: 'Buds' }, IsOnHold: false, Note: null };
  const row = { key: 'k', parentKey: 'k', name: 'ABCDEF012345670000010042', pulledAt: now - 180_000, raw };

  it('shows the list’s columns and the age of each row', () => {
    const list = { kind: 'package', columns: ['Item.Name', 'Quantity', 'UnitOfMeasureName'] } as const;
    const root = show(<RecordTable caption="Packages" list={list} rows={[row]} clock={() => now} />);
    expect([...root.querySelectorAll('th')].map((th) => th.textContent)).toEqual(['Tag', 'Item', 'Quantity', 'Read']);
    expect([...root.querySelectorAll('td')].map((td) => td.textContent)).toEqual([
      'ABCDEF012345670000010042',
      'Buds',
      '1.5 Grams',
      '3 min ago',
    ]);
    expect(root.querySelectorAll('td')[2]?.className).toBe('number');
  });

  it('opens all fields under a row, and closes them', () => {
    const list = { kind: 'package', columns: [] } as const;
    const details = () => <RawFields raw={raw} name="x" />;
    const root = show(<RecordTable caption="Packages" list={list} rows={[row]} details={details} />);
    press(row.name);
    expect(button(row.name).getAttribute('aria-expanded')).toBe('true');
    expect([...root.querySelectorAll('dt')].map((dt) => dt.textContent)).toEqual([
      'Id',
      'Quantity',
      'Unit of measure name',
      'Item name',
    ]);
    expect(root.querySelector('details')?.textContent).toContain('Is on hold: no · Note');
    press(row.name);
    expect(root.querySelector('dl')).toBeNull();
  });

  it('says of a bare word that there is no more', () => {
    expect(show(<RawFields raw="Product" name="Product" />).textContent).toBe('Metrc gives nothing but this name.');
  });
});
