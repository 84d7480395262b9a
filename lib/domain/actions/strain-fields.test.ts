import { expect, it } from 'vitest';
import { strainFields, strainProblems, strainRow, strainText } from './strain-fields';

const input = { newName: 'Kush', testingStatus: 'None', thcLevel: '0.1', cbdLevel: '', indica: '60', sativa: '40' };

it('is indica and sativa to the whole', () => {
  expect(strainProblems(input)).toEqual([]);
  expect(strainProblems({ ...input, sativa: '39.9' })).toMatchObject([{ field: 'sativa' }]);
});

it('is compared as Metrc shows it', () => {
  const fields = strainRow(input);
  expect(fields).toMatchObject({ Name: 'Kush', ThcLevel: 0.1, CbdLevel: null, IndicaPercentage: 60 });
  expect(strainText({ fields })).toBe('Kush|None|0.1||60|40');
  expect(Object.keys(strainFields())).toEqual(Object.keys(input));
});
