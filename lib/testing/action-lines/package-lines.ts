import { date, future, type Line, noDay, pack, reasonWrongs, unlisted } from './line';

/** The first seven writes on packages. */
export const packageLines: Record<string, Line> = {
  'package.adjust': {
    call: 'PUT /packages/v2/adjust',
    before: pack(),
    fine: { setTo: '96.5', reason: 'Drying', note: 'dry', date },
    effect: { quantity: '96.5' },
    sends: { Quantity: 96.5, UnitOfMeasure: 'Each', AdjustmentReason: 'Drying', ReasonNote: 'dry [T-ABC1234]' },
    wrong: [
      ['nothing', { setTo: '' }, 'problem_not_a_number', 'setTo'],
      ['a word', { setTo: 'many' }, 'problem_not_a_number', 'setTo'],
      ['less than nothing', { setTo: '-1' }, 'problem_below_zero', 'setTo'],
      ['what is there already', { setTo: '100.00' }, 'problem_changes_nothing', 'setTo'],
      ['a note that would be cut with its mark', { note: 'x'.repeat(240) }, 'problem_too_long', 'note'],
      ...reasonWrongs(),
      future(),
      noDay(),
    ],
  },
  'package.change-by': {
    call: 'PUT /packages/v2/adjust',
    before: pack(),
    fine: { changeBy: '-3.5', reason: 'Drying', note: '', date },
    effect: { quantity: '96.5' },
    sends: { Quantity: 96.5, ReasonNote: '[T-ABC1234]' },
    wrong: [
      ['a word', { changeBy: 'some' }, 'problem_not_a_number', 'changeBy'],
      ['more than there is', { changeBy: '-100.5' }, 'problem_below_zero', 'changeBy'],
      ['nothing at all', { changeBy: '0' }, 'problem_changes_nothing', 'changeBy'],
      ...reasonWrongs(),
      future(),
    ],
  },
  'package.move': {
    call: 'PUT /packages/v2/location',
    before: pack(),
    fine: { location: 'Shelf', sublocation: 'Table 1', date },
    effect: { place: 'Shelf', fields: { SublocationName: 'Table 1' } },
    sends: { Location: 'Shelf', Sublocation: 'Table 1', MoveDate: date },
    wrong: [
      ['where it is', { location: 'Vault', sublocation: '' }, 'problem_changes_nothing', 'location'],
      unlisted('location'),
      unlisted('sublocation'),
      ['no place', { location: '' }, 'problem_required', 'location'],
      future(),
    ],
  },
  'package.item': {
    call: 'PUT /packages/v2/item',
    before: pack(),
    fine: { item: 'Brownies' },
    effect: { item: 'Brownies' },
    sends: { Item: 'Brownies' },
    wrong: [['the item it is', { item: 'Gummies' }, 'problem_changes_nothing', 'item'], unlisted('item')],
  },
  'package.note': {
    call: 'PUT /packages/v2/note',
    before: pack(),
    fine: { note: 'counted' },
    effect: { note: 'counted' },
    sends: { Note: 'counted' },
    wrong: [
      ['the note it has', { note: ' ' }, 'problem_changes_nothing', 'note'],
      ['too long a note', { note: 'x'.repeat(251) }, 'problem_too_long', 'note'],
    ],
  },
  'package.finish': {
    call: 'PUT /packages/v2/finish',
    before: pack({ quantity: '0' }),
    fine: { date },
    effect: { finished: true, list: 'inactive' },
    sends: { ActualDate: date },
    wrong: [future()],
  },
  'package.unfinish': {
    call: 'PUT /packages/v2/unfinish',
    before: pack({ list: 'inactive', finished: true, quantity: '0' }),
    fine: {},
    effect: { finished: false, list: 'active' },
    wrong: [],
  },
};
