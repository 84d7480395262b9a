import { column, hiddenColumn } from '../column.ts';
import type { Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';

/** The Employees page. */
export const employeesPage: Listing = () => ({
  path: 'admin/employees',
  title: 'Employees',
  strip: null,
  grids: [
    gridOf(
      {
        id: 'employees-grid',
        label: 'Employees',
        url: '/api/employees',
        toolbar: buttons('Add Employees', 'Edit Employees'),
        columns: [
          column('FullName', 'Employee'),
          column('License.Number', 'License Number', 'text', 'License'),
          column('License.LicenseType', 'License Type'),
          column('License.StartDate', 'Start Date', 'date', 'Start'),
          column('License.EndDate', 'End Date', 'date', 'End'),
          column('IsManager', 'Manager', 'boolean'),
          hiddenColumn('IsOwner', 'Owner', 'boolean'),
        ],
      },
      recordsIn('employee', 'all'),
      recordAs(),
    ),
  ],
});
