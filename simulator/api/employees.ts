import { jsonReply, messageReply } from '../http.ts';
import type { Endpoint } from './endpoint.ts';
import { listsOf, type RecordShape } from './record-lists.ts';

const employee: RecordShape = {
  kind: 'employee',
  blank: { FullName: '', License: {}, IsIndustryAdmin: false, IsOwner: false, IsManager: false },
};

const permissions = ['view packages', 'manage packages', 'view transfers', 'view sales', 'manage items'];

/** Employees; what one of them may do is not deployed everywhere. */
export const employeeEndpoints: readonly Endpoint[] = [
  ...listsOf(employee, [{ path: '/employees/v2', list: 'all', window: 'none' }]),
  {
    method: 'GET',
    path: '/employees/v2/permissions',
    license: 'required',
    answer: ({ facility }) => (facility.state === 'ca' ? messageReply(404, 'Not found.') : jsonReply(200, permissions)),
  },
];
