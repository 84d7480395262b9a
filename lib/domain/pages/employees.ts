import type { PageKind } from './page-kind';

/** Employees of the facility. */
export const employees: PageKind = {
  id: 'employee',
  entity: 'employee',
  page: 'admin/employees',
  grids: { employees: ['employees'] },
  key: ['FullName', 'Name'],
  fields: {},
};
