import { describe, expect, it } from 'vitest';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { type ShipmentForm, shipmentBody, shipmentRow, shipmentText, shippedPackages } from './shipment-form';

const line = 'Buds, small; 10; Ounces; 2026-11-20; 20.1; Grams';
const form = {
  shipperLicense: '123-ABC',
  shipperName: 'Farm',
  departure: '2026-11-24 09:15',
  arrival: '2026-11-24 12:24',
  packages: `${line}; 777`,
} as ShipmentForm;

describe('goods from outside', () => {
  it('are an item, a quantity, a day and a gross weight', () => {
    expect(shippedPackages(line)).toMatchObject([{ item: 'Buds, small', amount: '10', externalId: '' }]);
    expect(shippedPackages(`${line};777`.replaceAll(';', '\t'))).toMatchObject([{ externalId: '777' }]);
  });

  it.each(['', 'Buds', line.replace('10', '0'), line.replace('-20', '-32'), `${line};1;2`])('are not %j', (text) => {
    expect(shippedPackages(text)).toBeNull();
  });

  it('go out under the documented names', () => {
    const [destination] = shipmentBody(form).Destinations;
    const [documented] = bodies['POST /transfers/v2/external/incoming'].Destinations;
    expect(Object.keys(destination ?? {}).sort()).toEqual(Object.keys(documented ?? {}).sort());
    expect(Object.keys(destination?.Packages[0] ?? {})).toEqual(Object.keys(documented?.Packages[0] ?? {}));
    expect(destination?.Packages[0]).toMatchObject({ ExternalId: '777', PackagedDate: '2026-11-20T00:00:00Z' });
  });

  it('are compared by shipper and times, to the minute', () => {
    expect(shipmentText({ fields: shipmentRow(form) })).toBe('123-ABC|Farm|2026-11-24 09:15|2026-11-24 12:24');
  });
});
