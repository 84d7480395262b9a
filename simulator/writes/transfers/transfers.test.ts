import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, MICRO, openDesk } from '../../testing/writes.ts';
import { packagesIn } from '../../world/package-lists.ts';

let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 60 });
});

afterAll(() => desk.close());

const item = () => desk.facility.items.find(({ active, unit }) => active && unit === 'Grams')?.name;
const coming = (changes: object = {}, pkg: object = {}) => ({
  Destinations: [
    {
      RecipientLicenseNumber: MICRO,
      TransferTypeName: 'Transfer',
      PlannedRoute: 'Down the road.',
      EstimatedDepartureDateTime: '2026-03-06T09:15:00.000',
      EstimatedArrivalDateTime: '2026-03-06T12:24:00.000',
      Packages: [
        {
          ItemName: item(),
          Quantity: 10,
          UnitOfMeasureName: 'Ounces',
          PackagedDate: `${desk.today}T00:00:00Z`,
          GrossWeight: 20.1,
          GrossUnitOfWeightName: 'Grams',
          ...pkg,
        },
      ],
      ...changes,
    },
  ],
});
const going = (changes: object = {}) => ({
  Destinations: [
    {
      ...coming().Destinations[0],
      RecipientLicenseNumber: 'C10-0000908-LIC',
      Packages: [
        {
          PackageLabel: packagesIn(desk.facility, 'active')[0]?.label,
          GrossWeight: 20.5,
          GrossUnitOfWeightName: 'Grams',
        },
      ],
      ...changes,
    },
  ],
});
const rows = async (path: string) => (await desk.read<{ Data: { Id: number }[] }>(path)).Data;

describe('external incoming transfers', () => {
  it('are announced, changed and voided', async () => {
    const { ids } = await desk.write('POST /transfers/v2/external/incoming', coming());
    expect((await rows('/transfers/v2/incoming'))[0]).toMatchObject({
      Id: ids[0],
      ShipperFacilityName: 'Lofty Med-Cultivation B',
      PackageCount: 1,
      ShipmentTypeName: 'Transfer',
    });
    await desk.write('PUT /transfers/v2/external/incoming', {
      TransferId: ids[0],
      ...coming(),
      ShipperName: 'Loftier',
    });
    expect((await rows('/transfers/v2/incoming'))[0]).toMatchObject({ ShipperFacilityName: 'Loftier' });
    expect((await desk.send(`DELETE /transfers/v2/external/incoming/${ids[0]}`)).status).toBe(200);
    expect((await rows('/transfers/v2/incoming'))[0]).toMatchObject({ IsVoided: true });
    expect((await desk.send(`DELETE /transfers/v2/external/incoming/${ids[0]}`)).messages[0]).toMatch(/is Voided/);
    const licensed = desk.facility.records.index('transfer').list('outgoing')[0]?.id;
    expect((await desk.send(`DELETE /transfers/v2/external/incoming/${licensed}`)).messages[0]).toMatch(
      /not an external incoming/,
    );
  });

  it.each<[object, object, RegExp]>([
    [{ RecipientLicenseNumber: '123-XYZ' }, {}, /is not the current Facility/],
    [{ TransferTypeName: 'Wholesale' }, {}, /Transfer Type "Wholesale" is not valid/],
    [{ EstimatedArrivalDateTime: '2026-03-06T09:15:00.000' }, {}, /must be after/],
    [{ EstimatedArrivalDateTime: '2026-03-06T09:15:00Z' }, {}, /not a valid local date/],
    [{ Packages: [] }, {}, /Packages was not specified/],
    [{}, { ItemName: 'Buds' }, /Item "Buds" is not valid/],
    [{}, { UnitOfMeasureName: 'Each' }, /is not valid for Item/],
    [{}, { GrossWeight: 0 }, /Gross Weight must be greater than 0/],
  ])('are refused for %j %j', async (destination, pkg, message) => {
    const { messages } = await desk.write('POST /transfers/v2/external/incoming', coming(destination, pkg));
    expect(messages).toEqual([expect.stringMatching(message)]);
  });
});

describe('transfer templates', () => {
  it('are made, changed and deleted; no package leaves', async () => {
    const active = packagesIn(desk.facility, 'active').length;
    const { ids } = await desk.write('POST /transfers/v2/templates/outgoing', going());
    await desk.write('PUT /transfers/v2/templates/outgoing', {
      TransferTemplateId: ids[0],
      Name: 'Monday',
      ...going(),
    });
    expect((await rows('/transfers/v2/templates/outgoing'))[0]).toMatchObject({
      Id: ids[0],
      Name: 'Monday',
      PackageCount: 1,
    });
    expect((await desk.send(`DELETE /transfers/v2/templates/outgoing/${ids[0]}`)).status).toBe(200);
    expect((await rows('/transfers/v2/templates/outgoing')).map(({ Id }) => Id)).not.toContain(ids[0]);
    expect((await desk.send(`DELETE /transfers/v2/templates/outgoing/${ids[0]}`)).status).toBe(404);
    expect(packagesIn(desk.facility, 'active')).toHaveLength(active);
  });

  it('are refused for packages and recipients that will not do', async () => {
    const ask = async (changes: object) =>
      (await desk.write('POST /transfers/v2/templates/outgoing', going(changes))).messages[0];
    expect(await ask({ RecipientLicenseNumber: MICRO })).toMatch(/cannot be the current Facility/);
    expect(await ask({ Packages: [{ PackageLabel: 'X', GrossWeight: 1, GrossUnitOfWeightName: 'Grams' }] })).toMatch(
      /Package X does not exist/,
    );
    expect((await desk.write('PUT /transfers/v2/templates/outgoing', { ...going() })).messages).toEqual([
      '0: Transfer Template Id 1 was not found.',
    ]);
  });
});
