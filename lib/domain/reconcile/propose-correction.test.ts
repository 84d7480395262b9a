import { describe, expect, it } from 'vitest';
import { differenceOf } from '@/lib/testing/differences';
import { actionOf } from '../actions/registry';
import { differenceCodes } from '../verdict';
import { proposeCorrection } from './propose-correction';

const { metrc, onHand } = differenceOf();

describe('what would mend Metrc', () => {
  it('is a change by the variance, never a quantity to be set', () => {
    expect(proposeCorrection(differenceOf())).toEqual({ action: 'package.change-by', values: { changeBy: '-4' } });
    expect(proposeCorrection(differenceOf({ class: 'only-in-metrc' }))?.action).toBe('package.change-by');
    for (const of of differenceCodes)
      expect(proposeCorrection(differenceOf({ class: of }))?.action).not.toBe('package.adjust');
  });

  it('is a move, another item, or taking back a finish, by what differs', () => {
    expect(proposeCorrection(differenceOf({ class: 'place-mismatch' }))).toEqual({
      action: 'package.move',
      values: { location: 'Vault' },
    });
    expect(proposeCorrection(differenceOf({ class: 'item-mismatch' }))?.values).toEqual({ item: 'Gummies' });
    const gone = metrc && { ...metrc, list: 'inactive' };
    expect(proposeCorrection(differenceOf({ class: 'status-mismatch', metrc: gone }))?.action).toBe('package.unfinish');
  });

  it('is nothing where no write can help', () => {
    expect(proposeCorrection(differenceOf({ class: 'only-local', metrc: null }))).toBeNull();
    expect(proposeCorrection(differenceOf({ class: 'unit-mismatch' }))).toBeNull();
    expect(proposeCorrection(differenceOf({ class: 'status-mismatch' }))).toBeNull();
    const nowhere = onHand && { ...onHand, place: null, item: null };
    expect(proposeCorrection(differenceOf({ class: 'place-mismatch', onHand: nowhere }))).toBeNull();
    expect(proposeCorrection(differenceOf({ class: 'item-mismatch', onHand: nowhere }))).toBeNull();
  });

  it('names only actions that there are', () => {
    for (const of of differenceCodes) {
      const proposal = proposeCorrection(differenceOf({ class: of }));
      if (proposal) expect(actionOf(proposal.action).type).toBe(proposal.action);
    }
  });
});
