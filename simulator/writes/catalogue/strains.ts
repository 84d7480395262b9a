import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import type { Facility } from '../../world/types.ts';
import { strainTestingStatuses } from '../../world/vocabulary.ts';
import { decimal, optionalDecimal, text } from '../fields.ts';
import { newName } from '../names.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { subject } from '../subjects.ts';
import { archiveEndpoint } from './archiving.ts';
import { renameIn } from './renaming.ts';

/** Strains made, changed and archived. */
export const strainWriteEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/strains/v2',
    prepare(row) {
      const { name, fields } = described(row);
      return () => addRecord(row.world, row.facility, { kind: 'strain', list: 'active', name, fields }).id;
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/strains/v2',
    prepare(row) {
      const strain = subject(row, 'strain', 'Strain', { id: 'Id' });
      const { name, fields } = described(row, strain);
      if (strain && strain.list !== 'active') row.complain(`Strain "${strain.name}" is Discontinued.`);
      if (!strain) return null;
      return () => {
        const old = strain.name;
        changeRecord(row.world, row.facility, strain, { name, fields });
        renameIn(row.facility, 'Strain', strain.id, name);
        for (const item of row.facility.items) if (item.strain === old) item.strain = name;
        return strain.id;
      };
    },
  }),
  archiveEndpoint({ path: '/strains/v2/{id}', kind: 'strain', words: 'Strain', isUsed }),
];

function described(row: WriteRow, own?: MetrcRecord): { name: string; fields: Fields } {
  const name = newName(row, 'Name', 'strain', own);
  const status = text(row, 'TestingStatus');
  const testing = strainTestingStatuses.find((one) => one.toLowerCase() === status.toLowerCase());
  if (status !== '' && !testing) row.complain(`Testing Status "${status}" is not valid.`);
  const indica = decimal(row, 'IndicaPercentage', { from: 0, to: 100 });
  const sativa = decimal(row, 'SativaPercentage', { from: 0, to: 100 });
  if (!indica.plus(sativa).eq(100)) row.complain('Indica Percentage and Sativa Percentage must add up to 100.');
  const level = (field: string) => optionalDecimal(row, field, { from: 0, to: 1 })?.toNumber() ?? null;
  return {
    name,
    fields: {
      Name: name,
      TestingStatus: testing,
      ThcLevel: level('ThcLevel'),
      CbdLevel: level('CbdLevel'),
      IndicaPercentage: indica.toNumber(),
      SativaPercentage: sativa.toNumber(),
      Genetics: `${indica}% Indica / ${sativa}% Sativa`,
    },
  };
}

/** Whether something alive or an item in use is of a strain: then it stays. */
function isUsed({ id, name }: MetrcRecord, { records, items }: Facility): boolean {
  const alive = [
    ...records.index('plantbatch').list('active'),
    ...records.index('plant').list('vegetative'),
    ...records.index('plant').list('flowering'),
  ];
  return (
    alive.some(({ fields }) => fields.StrainId === id) || items.some((item) => item.active && item.strain === name)
  );
}
