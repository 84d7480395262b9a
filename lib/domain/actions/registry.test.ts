import { describe, expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import bodies from '@/lib/testing/samples/bodies.json';
import messages from '@/public/_locales/en/messages.json';
import type { PackageView } from '../records';
import type { ActionWorld } from './define-action';
import { checkInput, drawForm } from './draw-form';
import { actionOf, actions } from './registry';

const tag = viewOf().tag;
const finished = viewOf({ list: 'inactive', finished: true, quantity: '0' });
const emptyPackage = viewOf({ quantity: '0' });

function worldOf(record: PackageView | null): ActionWorld {
  const choice = (value: string) => ({ value, label: value });
  return {
    package: record,
    reasons: [choice('Drying'), { ...choice('Theft'), requiresNote: true }],
    locations: [choice('Vault'), choice('Shelf')],
    items: [choice('Gummies'), choice('Brownies')],
    today: '2026-11-23',
  };
}

/** One line for each action: an input that is fine, what it does, and inputs that are not, with the problem of each. */
interface Line {
  before: PackageView;
  fine: Record<string, string>;
  path: string;
  effect: Partial<PackageView>;
  wrong: [string, Record<string, string>, string, string | undefined][];
}

const date = '2026-11-23';
const tomorrow: Line['wrong'][number] = ['a day to come', { date: '2026-11-24' }, 'problem_future_day', 'date'];
const noDay: Line['wrong'][number] = ['no day', { date: '2026-02-30' }, 'problem_no_day', 'date'];
const reasons: Line['wrong'] = [
  ['a reason that needs a note', { reason: 'Theft', note: '' }, 'problem_reason_needs_note', 'note'],
  ['a reason Metrc does not list', { reason: 'Bored' }, 'problem_not_a_choice', 'reason'],
  ['no reason', { reason: ' ' }, 'problem_required', 'reason'],
  ['a note that would be cut', { note: 'x'.repeat(240) }, 'problem_too_long', 'note'],
];

const table: Record<string, Line> = {
  'package.adjust': {
    before: viewOf(),
    fine: { setTo: '96.5', reason: 'Drying', note: 'dry', date },
    path: '/packages/v2/adjust',
    effect: { quantity: '96.5' },
    wrong: [
      ['nothing', { setTo: '' }, 'problem_not_a_number', 'setTo'],
      ['a word', { setTo: 'many' }, 'problem_not_a_number', 'setTo'],
      ['less than nothing', { setTo: '-1' }, 'problem_below_zero', 'setTo'],
      ['what is there already', { setTo: '100.00' }, 'problem_changes_nothing', 'setTo'],
      ...reasons,
      tomorrow,
      noDay,
    ],
  },
  'package.change-by': {
    before: viewOf(),
    fine: { changeBy: '-3.5', reason: 'Drying', note: '', date },
    path: '/packages/v2/adjust',
    effect: { quantity: '96.5' },
    wrong: [
      ['a word', { changeBy: 'some' }, 'problem_not_a_number', 'changeBy'],
      ['more than there is', { changeBy: '-100.5' }, 'problem_below_zero', 'changeBy'],
      ['nothing at all', { changeBy: '0' }, 'problem_changes_nothing', 'changeBy'],
      ...reasons,
      tomorrow,
    ],
  },
  'package.move': {
    before: viewOf(),
    fine: { location: 'Shelf', date },
    path: '/packages/v2/location',
    effect: { place: 'Shelf' },
    wrong: [
      ['where it is', { location: 'Vault' }, 'problem_changes_nothing', 'location'],
      ['a place Metrc does not list', { location: 'Moon' }, 'problem_not_a_choice', 'location'],
      ['no place', { location: '' }, 'problem_required', 'location'],
      tomorrow,
    ],
  },
  'package.item': {
    before: viewOf(),
    fine: { item: 'Brownies' },
    path: '/packages/v2/item',
    effect: { item: 'Brownies' },
    wrong: [
      ['the item it is', { item: 'Gummies' }, 'problem_changes_nothing', 'item'],
      ['an item Metrc does not list', { item: 'Cake' }, 'problem_not_a_choice', 'item'],
    ],
  },
  'package.note': {
    before: viewOf(),
    fine: { note: 'counted' },
    path: '/packages/v2/note',
    effect: { note: 'counted' },
    wrong: [
      ['the note it has', { note: ' ' }, 'problem_changes_nothing', 'note'],
      ['too long a note', { note: 'x'.repeat(251) }, 'problem_too_long', 'note'],
    ],
  },
  'package.finish': {
    before: emptyPackage,
    fine: { date },
    path: '/packages/v2/finish',
    effect: { finished: true, list: 'inactive' },
    wrong: [tomorrow],
  },
  'package.unfinish': {
    before: finished,
    fine: {},
    path: '/packages/v2/unfinish',
    effect: { finished: false, list: 'active' },
    wrong: [],
  },
};

it('is complete: every action has its line here', () => {
  expect(Object.keys(table)).toEqual(actions.map(({ type }) => type));
});

describe.each(actions.map((action) => [action.type, action] as const))('%s', (type, action) => {
  const { before, fine, path, effect, wrong } = table[type] as Line;
  const world = worldOf(before);
  const keysOf = (fields: Record<string, string>, of = world) => {
    const checked = checkInput(action, { tag, ...fine, ...fields }, of);
    return checked.ok ? [] : checked.problems.map(({ field, sentence }) => [sentence.key, field]);
  };

  it('draws its form from its input, in words that exist', () => {
    const form = drawForm(action, world);
    expect(form.fields.map(({ name }) => name)).toEqual(Object.keys(fine));
    for (const field of form.fields) expect(Object.keys(messages)).toContain(field.label.key);
    expect(Object.keys(messages)).toContain(form.title.key);
    expect(form.direct).toBe(action.direct);
  });

  it('takes an input that is fine', () => {
    const checked = checkInput(action, { tag, ...fine }, world);
    expect(checked).toEqual({ ok: true, input: { tag, ...fine } });
  });

  if (wrong.length) {
    it.each(wrong)('refuses %s', (_, fields, key, field) => {
      expect(keysOf(fields)).toContainEqual([key, field]);
      expect(Object.keys(messages)).toContain(key);
    });
  }

  it('refuses an input of which a part is missing', () => {
    for (const name of Object.keys(fine)) {
      const all: Record<string, string> = { tag, ...fine };
      const { [name]: _, ...rest } = all;
      expect(checkInput(action, rest, world).ok).toBe(false);
    }
  });

  it('is refused on a manifest, on hold, elsewhere, and for a package in the wrong state', () => {
    expect(keysOf({}, worldOf({ ...before, list: 'intransit' }))).toContainEqual(['problem_in_transit', undefined]);
    expect(keysOf({}, worldOf({ ...before, onHold: true }))).toContainEqual(['problem_on_hold', undefined]);
    expect(keysOf({}, worldOf(null))).toContainEqual(['problem_not_in_facility', undefined]);
    const other = { ...before, finished: !before.finished };
    expect(keysOf({}, worldOf(other))).toContainEqual([
      before.finished ? 'problem_not_finished' : 'problem_finished',
      undefined,
    ]);
    expect(action.offered(other)).toBe(false);
    expect(action.offered(before)).toBe(true);
  });

  it('sends one PUT with the documented names, and its effect is what it sends', () => {
    const input = { tag, ...fine };
    const request = action.request(input, before, 'T-ABC1234');
    expect(request).toMatchObject({ method: 'PUT', path });
    expect(request.body).toHaveLength(1);
    const documented = bodies[type as keyof typeof bodies];
    expect(Object.keys(request.body[0] ?? {})).toEqual(Object.keys(documented));
    expect(action.effect(input, before)).toEqual(effect);
    if (effect.quantity) expect(request.body[0]?.Quantity).toBe(Number(effect.quantity));
    expect(JSON.stringify(request.body).length).toBeLessThan(1_000);
  });

  it('touches its own package, and describes itself in words that exist', () => {
    const input = { tag, ...fine };
    expect(action.records(input)).toEqual([tag]);
    expect(Object.keys(messages)).toContain(action.describe(input, before).key);
    expect(Object.keys(messages)).toContain(action.describe(input, null).key);
    expect(action.short(input, before)).not.toBe('');
  });

  it('sees its effect once, none, or cannot tell', () => {
    const input = { tag, ...fine };
    const look = (changes: Partial<PackageView>) => ({
      package: { ...before, ...changes },
      marked: [],
      rowExpected: false,
    });
    const later = { lastModified: '2026-11-23T12:00:00.0000000+00:00' };
    expect(action.effects(input, before, look({ ...action.effect(input, before), ...later }))).toBe(1);
    expect(action.effects(input, before, look({}))).toBe(0);
    expect(action.effects(input, before, { package: null, marked: null, rowExpected: false })).toBe('unclear');
  });
});

it('finds an action by its type, and no other', () => {
  expect(actionOf('package.adjust').type).toBe('package.adjust');
  expect(() => actionOf('package.destroy')).toThrow(RangeError);
});

it('lets no page queue by itself what changes by an amount', () => {
  expect(actions.filter(({ direct }) => !direct).map(({ type }) => type)).toEqual(['package.change-by']);
});
