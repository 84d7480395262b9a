import { z } from 'zod';
import type { PackageView } from '../../records';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { optionalDay, tag } from '../fields';
import { sameProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

type Dates = { expirationDate: string; sellByDate: string; useByDate: string };

/** Sets the three dates of a package at once: what is left empty is empty afterwards. */
export const setUseByDates = definePackageAction({
  type: 'package.use-by',
  title: 'action_use_by',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: true,
  rare: true,
  input: z.object({
    tag: tag(),
    expirationDate: optionalDay('field_expiration_date'),
    sellByDate: optionalDay('field_sell_by_date'),
    useByDate: optionalDay('field_use_by_date'),
  }),
  offered: (record) => isHere(record),
  start: (world) => (world.record ? datesOf(world.record) : {}),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...sameProblem('useByDate', world.record !== null && inOne(datesOf(world.record)) === inOne(input)),
  ],
  guards: ['ExpirationDate', 'SellByDate', 'UseByDate', 'finished', 'onHold'],
  effect: (input) => ({
    fields: {
      ExpirationDate: input.expirationDate || null,
      SellByDate: input.sellByDate || null,
      UseByDate: input.useByDate || null,
    },
  }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/usebydate',
    body: [
      {
        Label: input.tag,
        ExpirationDate: input.expirationDate || null,
        SellByDate: input.sellByDate || null,
        UseByDate: input.useByDate || null,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => inOne(datesOf(record)), inOne(input), before, seen),
  describe: (input) => say('action_use_by_to', input.useByDate || input.sellByDate || input.expirationDate || '—'),
  short: () => '📅',
});

function datesOf({ fields = {} }: PackageView): Dates {
  // A day may come back as an instant.
  const day = (field: string) => String(fields[field] ?? '').slice(0, 10);
  return { expirationDate: day('ExpirationDate'), sellByDate: day('SellByDate'), useByDate: day('UseByDate') };
}

function inOne({ expirationDate, sellByDate, useByDate }: Dates): string {
  return [expirationDate, sellByDate, useByDate].join('|');
}
