import { expect, it } from 'vitest';
import { imageOf, seenOf, worldOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { renameRecord } from './rename-record';

const action = renameRecord({
  type: 'x.rename',
  entity: 'harvest',
  permission: 'Manage Harvests',
  path: '/harvests/v2/rename',
  guards: ['FinishedDate'],
  row: (id, newName) => ({ Id: id, NewName: newName }),
});
const harvest = imageOf('harvest', 'H1', { Name: 'H1' });
const input = { name: 'H1', newName: 'H2' };

it('sends the Id with the new name, and is held up by a change of the name or of what else it guards', () => {
  expect(action.request(input, harvest, '', {}).body).toEqual([{ Id: 7, NewName: 'H2' }]);
  expect(action.guards).toEqual(['Name', 'FinishedDate']);
});

it('stands in the way of whatever names the record by its old name or its new one', () => {
  expect(action.records(input)).toEqual(['harvest:H1', 'harvest:H2']);
  expect(action.records({ ...input, newName: 'H1' })).toEqual(['harvest:H1']);
});

it('is refused for the name it has already, and for a record that is over', () => {
  const problems = (newName: string, fields = {}) =>
    action
      .problems({ ...input, newName }, worldOf<Subject | null>({ ...harvest, fields }))
      .map(({ sentence }) => sentence.key);
  expect(problems('H2')).toEqual([]);
  expect(problems('H1')).toHaveLength(1);
  expect(problems('H2', { FinishedDate: '2026-11-20' })).toEqual(['problem_record_over']);
});

it('took effect where the record carries the new name', () => {
  const named = (name: string) => ({ ...harvest, fields: { Name: name } });
  const effects = (name: string) => action.effects(input, harvest, seenOf<Subject | null>(named(name)));
  expect([effects('H1'), effects('H2'), effects('H3')]).toEqual([0, 1, 'unclear']);
});
