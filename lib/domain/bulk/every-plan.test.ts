import { expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { tagOf } from '@/lib/testing/fake-worker';
import messages from '../../../public/_locales/en/messages.json';
import { drawForm } from '../actions/draw-form';
import { plans } from '../actions/recipes/plan-of';
import { readGrid } from './read-grid';

it.each(plans.map((plan) => [plan.type, plan] as const))(
  'reads back the template of %s, every column of it',
  (_, plan) => {
    const form = drawForm(plan, worldOf(null));
    const fields = form.fields.map((field) => ({ ...field, label: messages[field.label.key].message }));
    const headings = [...(plan.entity === null ? [] : ['Record']), ...fields.map(({ label }) => label)];
    const line = [...(plan.entity === null ? [] : [tagOf(1)]), ...fields.map(() => 'x')];
    const grid = readGrid([headings, line], { entity: plan.entity, fields });
    expect(grid.unknown).toEqual([]);
    expect(grid.found).toHaveLength(headings.length);
    const names = [...(plan.entity === null ? [] : ['record']), ...fields.map(({ name }) => name)];
    expect(readGrid([names, line], { entity: plan.entity, fields }).found).toEqual(names);
  },
);
