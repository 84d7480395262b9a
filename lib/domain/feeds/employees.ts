import { z } from 'zod';
import { dailyMs } from './cadence';
import { recordFeed } from './define-feed';

/** Employees of the facility. Rows have no Id: their own license number and name stand for it. */
export const employees = recordFeed({
  id: 'employees',
  entity: 'employee',
  path: '/employees/v2',
  windowed: false,
  cadenceMs: dailyMs,
  row: z.looseObject({
    FullName: z.string().min(1),
    License: z.looseObject({ EmployeeLicenseNumber: z.string().nullish() }).nullish(),
  }),
  columns: ['License.EmployeeLicenseNumber', 'License.LicenseType', 'License.EndDate', 'IsManager', 'IsOwner'],
  toDomain: (row) => ({
    key: `${row.License?.EmployeeLicenseNumber ?? ''}|${row.FullName}`,
    name: row.FullName,
    lastModified: null,
  }),
});
