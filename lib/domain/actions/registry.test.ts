import { describe, expect, it } from 'vitest';
import { allLines } from '@/lib/testing/action-lines/all-lines';
import { choices, type Line } from '@/lib/testing/action-lines/line';
import { seenOf, worldOf } from '@/lib/testing/action-world';
import bodies from '@/lib/testing/samples/write-bodies.json';
import classes from '@/lib/testing/samples/write-classes.json';
import messages from '@/public/_locales/en/messages.json';
import type { PackageView, Subject } from '../records';
import { isPackage, keyOfSubject, withPatch } from '../subject';
import type { ActionWorld } from './define-action';
import { checkInput, drawForm } from './draw-form';
import { newKeysOf, refsOf } from './refs-of';
import { actionOf, actions } from './registry';

const words = Object.keys(messages);
const later = { lastModified: '2026-11-23T12:00:00.0000000+00:00' };
const dayAfter = '2026-11-24';
const byCall = classes as Record<string, string>;

it('is complete: every action has its line here', () => {
  expect(Object.keys(allLines).sort()).toEqual(actions.map(({ type }) => type).sort());
});

function identityOf(before: Subject | null): Record<string, string> {
  if (!before) return {};
  return isPackage(before) ? { tag: before.tag } : { id: before.key, name: before.name };
}

describe.each(actions.map((action) => [action.type, action] as const))('%s', (type, action) => {
  const line = allLines[type] as Line;
  const { before, fine, effect, wrong } = line;
  const identity = identityOf(before);
  const free = Object.fromEntries(newKeysOf(action, { ...identity, ...fine }).map((key) => [key, null]));
  const world = worldOf(before, { choices, ...line.world, others: { ...free, ...line.world?.others } });
  const input = { ...identity, ...fine };
  const keysOf = (fields: Record<string, string>, of: ActionWorld = world) => {
    const checked = checkInput(action, { ...input, ...fields }, of);
    return checked.ok ? [] : checked.problems.map(({ field, sentence }) => [sentence.key, field]);
  };

  it('draws its form from its input, in words that exist', () => {
    const form = drawForm(action, world);
    expect(form.fields.map(({ name }) => name)).toEqual(Object.keys(fine));
    for (const field of form.fields) expect(words).toContain(field.label.key);
    expect(words).toContain(form.title.key);
    expect(form.direct).toBe(action.direct);
  });

  it('takes an input that is fine', () => {
    expect(checkInput(action, input, world)).toEqual({ ok: true, input });
  });

  if (wrong.length) {
    it.each(wrong)('refuses %s', (_, fields, key, field) => {
      expect(keysOf(fields)).toContainEqual([key, field]);
      expect(words).toContain(key);
    });
  }

  const { refusedOn = [] } = line;
  if (refusedOn.length) {
    it.each(refusedOn)('is refused on %s', (_, changes, key) => {
      expect(keysOf({}, { ...world, record: changes && before && withPatch(before, changes) })).toContainEqual([
        key,
        undefined,
      ]);
      expect(words).toContain(key);
    });
  }

  it('is proved to refuse something', () => expect(wrong.length + refusedOn.length).toBeGreaterThan(0));

  it('takes no day to come, unless the day is one to come', () => {
    const days = drawForm(action, world).fields.filter(({ latest }) => latest !== undefined);
    for (const { name, latest } of days) {
      expect(latest).toBe(world.today);
      expect(keysOf({ [name]: dayAfter })).toContainEqual(['problem_future_day', name]);
    }
  });

  it('refuses an input of which a part is missing, unless the form says that it may be', () => {
    const { fields } = drawForm(action, world);
    for (const name of Object.keys(fine)) {
      const { [name]: _, ...rest } = input as Record<string, string>;
      const isOptional = fields.some((field) => field.name === name && !field.required && field.kind !== 'note');
      if (!isOptional && fields.find((field) => field.name === name)?.required)
        expect(checkInput(action, rest, world).ok, name).toBe(false);
    }
  });

  it('sends one documented call with the documented names, as often as it may be sent', () => {
    const { method, path, body } = action.request(input, before, 'T-ABC1234', world.others);
    const documented = line.call.replace('{id}', before && !isPackage(before) ? before.key : '1');
    expect(`${method} ${path}`).toBe(documented);
    expect(action.repeat).toBe(byCall[line.call]);
    const sample = (bodies as Record<string, object>)[line.call];
    if (!sample) return expect(body).toBeNull();
    expect(body).toHaveLength(1);
    expect(Object.keys(body?.[0] ?? {}).sort()).toEqual(Object.keys(sample).sort());
    expect(body?.[0]).toMatchObject(line.sends ?? {});
  });

  it('has its own record first, and describes itself in words that exist', () => {
    const own = before ? [keyOfSubject(before)] : [];
    expect(action.records(input)).toEqual([...own, ...(line.also ?? [])]);
    expect(words).toContain(action.describe(input, before).key);
    expect(words).toContain(action.describe(input, null).key);
    expect(action.short(input, before)).not.toBe('');
    if (before) expect(action.effect(input, before)).toEqual(effect);
  });

  it('names every record that it reads or makes among its own, so that order is kept', () => {
    const named = [...newKeysOf(action, input), ...(action.creates?.(input, before) ?? []).map(keyOfSubject)];
    expect(action.records(input)).toEqual(expect.arrayContaining(named));
    for (const { entity, key } of refsOf(action, input))
      expect(action.records(input)).toContain(entity === 'package' ? key : `${entity}:${key}`);
  });

  it('sees its effect once, twice, none, or cannot tell', () => {
    const then = before && withPatch(withPatch(before, action.effect(input, before)), later);
    const look = (of: Subject | null, changes = {}) =>
      action.effects(input, before, seenOf<Subject | null>(of, { marked: [], others: free, ...changes }));
    expect(look(then, line.once)).toBe(1);
    expect(look(before, line.none)).toBe(0);
    if (line.twice) expect(look(line.twice.record ?? then, line.twice)).toBe(2);
    expect(look(null, { others: {}, named: null, marked: null })).toBe('unclear');
  });
});

const onPackages = actions.filter(({ type }) => {
  const { before } = allLines[type] ?? {};
  return before && isPackage(before);
});

describe.each(onPackages.map((action) => [action.type, action] as const))('%s', (type, action) => {
  const line = allLines[type] as Line & { before: PackageView };
  const { before, fine } = line;
  const keysOf = (record: PackageView | null) => {
    const world = worldOf<Subject | null>(record, { choices, ...line.world });
    const checked = checkInput(action, { tag: before.tag, ...fine }, world);
    return checked.ok ? [] : checked.problems.map(({ sentence }) => sentence.key);
  };

  it('is refused on a manifest, on hold, elsewhere, and for a package in the wrong state', () => {
    expect(keysOf({ ...before, list: 'intransit' })).toContain('problem_in_transit');
    expect(keysOf({ ...before, onHold: true })).toContain('problem_on_hold');
    expect(keysOf(null)).toContain('problem_not_in_facility');
    const other = { ...before, finished: !before.finished };
    expect(keysOf(other)).toContain(before.finished ? 'problem_not_finished' : 'problem_finished');
    expect(action.offered(other)).toBe(false);
    expect(action.offered(before)).toBe(true);
  });
});

/** Documented writes on these records that Tandem does not make, and why. */
const notMade: Record<string, string> = {
  'POST /packages/v2/adjust': 'counts twice; a change by an amount goes out as the absolute PUT (ADR 0035)',
};

it('makes every documented write on these records, or says why not', () => {
  const made = new Set([...Object.values(allLines).map(({ call }) => call), ...Object.keys(notMade)]);
  expect(Object.keys(byCall).filter((call) => !made.has(call))).toEqual([]);
  expect(Object.values(allLines).filter(({ call }) => call in notMade)).toEqual([]);
});

it('finds an action by its type, and no other', () => {
  expect(actionOf('package.adjust').type).toBe('package.adjust');
  expect(() => actionOf('package.gone')).toThrow(RangeError);
});

it('lets pages queue by themselves only what can be sent twice, and no change by an amount', () => {
  for (const { type, direct, repeat } of actions.filter((action) => action.direct)) {
    expect([type, direct, repeat]).toEqual([type, true, 'absolute']);
    expect(type).not.toBe('package.change-by');
  }
});
