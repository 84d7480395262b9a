import { describe, expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { destinationBody, emptyHead, isOpenTransfer, openTransferProblems, routeProblems } from './route-form';

const route = {
  recipient: '123-XYZ',
  invoice: '',
  transferType: 'Transfer',
  departure: '2026-11-24 09:15',
  arrival: '2026-11-24 12:24',
  route: 'Down the road.',
  transporter: '123-ABC',
  driver: 'X',
  driverOccupation: '50',
  driverLicense: '5',
  phone: '',
  vehicleMake: 'X',
  vehicleModel: 'X',
  plate: 'X',
};
const sample = bodies['POST /transfers/v2/templates/outgoing'];

describe('a route', () => {
  it('goes out under the documented names, in local times without a zone', () => {
    const body = destinationBody(route);
    const [documented] = sample.Destinations;
    expect([...Object.keys(body), 'Packages'].sort()).toEqual(Object.keys(documented ?? {}).sort());
    expect(Object.keys(body.Transporters[0] ?? {})).toEqual(Object.keys(documented?.Transporters[0] ?? {}));
    expect(body).toMatchObject({ EstimatedDepartureDateTime: '2026-11-24T09:15:00.000', InvoiceNumber: null });
    for (const name of Object.keys(emptyHead)) expect(sample).toHaveProperty(name);
  });

  it('may have no transporter yet', () => {
    expect(destinationBody({ ...route, transporter: '' }).Transporters).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(routeProblems(route)).toEqual([]);
    expect(routeProblems({ ...route, arrival: '2026-11-24 09:14' })).toMatchObject([{ field: 'arrival' }]);
  });

  it('is over once it is voided or received', () => {
    const row = (fields = {}) => imageOf('transfer-delivery', '0001', fields);
    expect([row(), row({ IsVoided: true }), row({ ReceivedDateTime: '2026-11-23' })].map(isOpenTransfer)).toEqual([
      true,
      false,
      false,
    ]);
    expect(openTransferProblems({ record: row() })).toEqual([]);
    expect(openTransferProblems({ record: row({ IsVoided: true }) })).toHaveLength(1);
    expect(openTransferProblems({ record: null })).toHaveLength(1);
  });
});
