import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../testing/writes.ts';
import { packagesIn } from '../../world/package-lists.ts';
import type { Package } from '../../world/types.ts';

let desk: Desk;
let one: Package;
let two: Package;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 60 });
  [one, two] = packagesIn(desk.facility, 'active').filter(({ unit }) => unit === 'Each') as [Package, Package];
  one.quantity = '10';
  two.quantity = '10';
});

afterAll(() => desk.close());

const line = (pkg: Package, Quantity: number, changes: object = {}) => ({
  PackageLabel: pkg.label,
  Quantity,
  UnitOfMeasure: 'Each',
  TotalAmount: 9.99,
  ...changes,
});
const sale = (changes: object = {}) => ({
  SalesDateTime: `${desk.today}T00:00:00.000`,
  Transactions: [line(one, 2), line(two, 1)],
  ...changes,
});
const record = async () => (await desk.write('POST /sales/v2/receipts', sale())).ids[0];
const left = () => [one.quantity, two.quantity];
const inList = async (list: string) =>
  (await desk.read<{ Data: { Id: number }[] }>(`/sales/v2/receipts/${list}`)).Data.map(({ Id }) => Id);

describe('receipts', () => {
  it('are recorded with their lines, and take what was sold', async () => {
    const before = one.lastModified;
    const id = await record();
    expect(await desk.read(`/sales/v2/receipts/${id}`)).toMatchObject({
      ExternalReceiptNumber: 'ABC-1234',
      TotalPackages: 2,
      TotalPrice: 19.98,
      IsFinal: false,
      RecordedByUserName: 'Dana Whitfield',
      Transactions: [{ PackageLabel: one.label, QuantitySold: 2 }, { PackageLabel: two.label }],
    });
    expect(await desk.read('/sales/v2/receipts/external/ABC-1234')).toMatchObject({ Id: id });
    expect((await inList('active'))[0]).toBe(id);
    expect(left()).toEqual(['8', '9']);
    expect(one.lastModified > before).toBe(true);
    expect(desk.facility.adjustments).toHaveLength(0);
  });

  it('sell again when sent again, but for another mood', async () => {
    await record();
    await record();
    expect(left()).toEqual(['6', '8']);
    desk.simulator.setMoods({ refuseTakenNames: true });
    expect((await desk.write('POST /sales/v2/receipts', sale())).messages).toEqual([
      '0: Name "ABC-1234" is already in use.',
    ]);
  });

  it('are replaced: what was sold before comes back', async () => {
    const Id = await record();
    const done = await desk.write('PUT /sales/v2/receipts', sale({ Id, Transactions: [line(one, 10)] }));
    expect([done.status, done.body]).toEqual([200, null]);
    expect(left()).toEqual(['0', '10']);
    expect(await desk.read(`/sales/v2/receipts/${Id}`)).toMatchObject({
      TotalPackages: 1,
      ExternalReceiptNumber: 'ABC-123',
    });
    const more = await desk.write('PUT /sales/v2/receipts', sale({ Id, Transactions: [line(one, 11)] }));
    expect(more.messages).toEqual([`0: Package ${one.label} does not have enough Quantity: 0 Each.`]);
  });

  it('are voided: everything comes back, once', async () => {
    const id = await record();
    expect(await desk.send(`DELETE /sales/v2/receipts/${id}`)).toMatchObject({ status: 200, body: null });
    expect(left()).toEqual(['10', '10']);
    expect(await desk.read(`/sales/v2/receipts/${id}`)).toMatchObject({ ArchivedDate: desk.today });
    expect(await inList('inactive')).toContain(id);
    expect((await desk.send(`DELETE /sales/v2/receipts/${id}`)).messages).toEqual([`Receipt ${id} is already Voided.`]);
    expect(left()).toEqual(['10', '10']);
  });

  it('are final until they are opened again', async () => {
    const Id = await record();
    await desk.write('PUT /sales/v2/receipts/finalize', { Id });
    expect(await desk.read(`/sales/v2/receipts/${Id}`)).toMatchObject({ IsFinal: true });
    expect(await inList('inactive')).toContain(Id);
    expect((await desk.write('PUT /sales/v2/receipts', sale({ Id }))).messages).toEqual([
      `0: Receipt ${Id} is Final and cannot be modified.`,
    ]);
    expect((await desk.send(`DELETE /sales/v2/receipts/${Id}`)).status).toBe(400);
    expect((await desk.write('PUT /sales/v2/receipts/unfinalize', { Id })).status).toBe(200);
    expect((await desk.write('PUT /sales/v2/receipts/unfinalize', { Id })).messages).toEqual([
      `0: Receipt ${Id} is not Final.`,
    ]);
    expect(await inList('active')).toContain(Id);
  });

  it.each<[() => object, RegExp]>([
    [() => ({ SalesDateTime: null }), /Sales Date Time was not specified/],
    [() => ({ SalesDateTime: `${desk.today}T00:00:00Z` }), /is not a valid local date and time/],
    [() => ({ SalesDateTime: '2999-01-01T00:00:00.000' }), /cannot be in the future/],
    [() => ({ SalesDateTime: '2001-01-01T00:00:00.000' }), /cannot be before Package/],
    [() => ({ SalesCustomerType: 'Martian' }), /Sales Customer Type "Martian" is not valid/],
    [() => ({ SalesCustomerType: 'Patient' }), /Patient License Number was not specified/],
    [() => ({ Transactions: [] }), /Transactions was not specified/],
    [() => ({ Transactions: [line(one, 11)] }), /does not have enough Quantity: 10 Each/],
    [() => ({ Transactions: [line(one, 0.5)] }), /must be a whole number of Each/],
    [() => ({ Transactions: [line(one, -1)] }), /Quantity must be greater than 0/],
    [() => ({ Transactions: [line(one, 1, { UnitOfMeasure: 'Ounces' })] }), /Unit Of Measure "Ounces" is not valid/],
    [() => ({ Transactions: [line(one, 1, { PackageLabel: 'X' })] }), /Package X does not exist/],
    [() => ({ Transactions: [line(one, 6), line(one, 6)] }), /does not have enough Quantity/],
  ])('are refused, case %#', async (changes, message) => {
    const { status, messages } = await desk.write('POST /sales/v2/receipts', sale(changes()));
    expect([status, messages]).toEqual([400, expect.arrayContaining([expect.stringMatching(message)])]);
    expect(left()).toEqual(['10', '10']);
  });
});
