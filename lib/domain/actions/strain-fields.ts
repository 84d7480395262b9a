import Big from 'big.js';
import type { Problem } from '../form';
import type { RecordImage } from '../records';
import { say } from '../sentence';
import { amount, line, optionalAmount } from './fields';

/** Fields of a form that describes a strain. */
export const strainFields = () => ({
  newName: line('field_name'),
  testingStatus: line('field_testing_status', 40),
  thcLevel: optionalAmount('field_thc_level'),
  cbdLevel: optionalAmount('field_cbd_level'),
  indica: amount('field_indica'),
  sativa: amount('field_sativa'),
});

/** What such a form says. */
export interface StrainForm {
  newName: string;
  testingStatus: string;
  thcLevel: string;
  cbdLevel: string;
  indica: string;
  sativa: string;
}

/** Indica and sativa make a whole. */
export function strainProblems(input: StrainForm): Problem[] {
  const isWhole = new Big(input.indica).plus(input.sativa).eq(100);
  return isWhole ? [] : [{ field: 'sativa', sentence: say('problem_not_100') }];
}

/** The fields of a strain as Metrc shows and takes them. */
export function strainRow(input: StrainForm): RecordImage['fields'] {
  return {
    Name: input.newName,
    TestingStatus: input.testingStatus,
    ThcLevel: input.thcLevel ? Number(input.thcLevel) : null,
    CbdLevel: input.cbdLevel ? Number(input.cbdLevel) : null,
    IndicaPercentage: Number(input.indica),
    SativaPercentage: Number(input.sativa),
  };
}

/** All that a strain says, in one text, to be compared. */
export function strainText({ fields }: Pick<RecordImage, 'fields'>): string {
  const names = ['Name', 'TestingStatus', 'ThcLevel', 'CbdLevel', 'IndicaPercentage', 'SativaPercentage'];
  return names.map((name) => fields[name] ?? '').join('|');
}
