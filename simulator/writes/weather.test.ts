import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { http1Client } from '../testing/client.ts';
import { type Desk, freeTag, MICRO, openDesk } from '../testing/writes.ts';
import { packagesIn } from '../world/package-lists.ts';

let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 60 });
});

afterAll(() => desk.close());

const strains = () => desk.facility.records.all('strain').map(({ name }) => name);
const three = [{ Name: 'One' }, { Name: 'Two', TestingStatus: 'Guessed' }, { Name: 'Three' }];

describe('a batch with a bad row', () => {
  it('does nothing', async () => {
    expect((await desk.write('POST /strains/v2', ...three)).messages).toEqual([
      '1: Testing Status "Guessed" is not valid.',
    ]);
    expect(strains()).not.toContain('One');
  });

  it('sticks in its good rows, or in those before the bad one, in other moods', async () => {
    desk.simulator.setMoods({ partialBatches: true });
    expect((await desk.write('POST /strains/v2', ...three)).status).toBe(400);
    expect(strains().slice(-2)).toEqual(['One', 'Three']);
    desk.simulator.setMoods({ partialBatches: 'until-refused' });
    await desk.write('POST /strains/v2', { Name: 'Four' }, { Name: '' }, { Name: 'Five' });
    expect(strains().slice(-2)).toEqual(['Three', 'Four']);
  });

  it('may be one only because later rows are refused for nothing', async () => {
    desk.simulator.setMoods({ rowsThatStick: 2 });
    const { status, messages } = await desk.write('POST /strains/v2', { Name: 'A' }, { Name: 'B' }, { Name: 'C' });
    expect([status, messages]).toEqual([400, ['2: An error occurred while processing this row.']]);
    expect(strains().slice(-2)).toEqual(['A', 'B']);
    expect(desk.simulator.log.writes.map(({ row }) => row)).toEqual([0, 1]);
    expect((await desk.write('POST /strains/v2', { Name: 'D' })).status).toBe(200);
  });
});

describe('reads that lag', () => {
  const row = () => ({
    Location: null,
    Sublocation: null,
    Strain: 'Runtz',
    SourcePlantBatches: null,
    ActualDate: desk.today,
  });
  const batches = async () =>
    (await desk.read<{ Data: { Id: number }[] }>('/plantbatches/v2/active')).Data.map(({ Id }) => Id);

  it('show neither new records nor changes of old ones until the lag is over', async () => {
    desk.simulator.setMoods({ readLagMs: 5000 });
    const [id] = (await desk.write('POST /plantbatches/v2/plantings', row())).ids;
    expect(await batches()).not.toContain(id);
    expect(await desk.read(`/plantbatches/v2/${id}`)).toEqual({ Message: 'No record was found.' });
    desk.simulator.life.advance(5001);
    expect(await batches()).toContain(id);
    await desk.write('PUT /plantbatches/v2/name', { Id: id, Group: null, NewGroup: 'Later' });
    expect(await desk.read(`/plantbatches/v2/${id}`)).toMatchObject({ Name: 'B. Kush 5-30' });
    desk.simulator.life.advance(5001);
    expect(await desk.read(`/plantbatches/v2/${id}`)).toMatchObject({ Name: 'Later' });
  });

  it('show no new package, location or item either, but its tag is gone for those who write', async () => {
    desk.simulator.setMoods({ readLagMs: 5000 });
    const grams = packagesIn(desk.facility, 'active').find(
      ({ unit, quantity }) => unit === 'Grams' && Number(quantity) > 1,
    );
    const Tag = freeTag(desk, 'package');
    const made = {
      Tag,
      Item: desk.facility.items.find(({ id }) => id === grams?.itemId)?.name,
      Quantity: 1,
      UnitOfMeasure: 'Grams',
      ActualDate: desk.today,
      Ingredients: [{ Package: grams?.label, Quantity: 1, UnitOfMeasure: 'Grams' }],
    };
    expect((await desk.write('POST /packages/v2', made)).status).toBe(200);
    expect(await desk.read(`/packages/v2/${Tag}`)).toEqual({ Message: 'No record was found.' });
    expect((await desk.read<{ Label: string }[]>('/tags/v2/package/available')).map(({ Label }) => Label)).toContain(
      Tag,
    );
    expect((await desk.write('POST /packages/v2', made)).messages).toContain(`0: Tag ${Tag} has already been used.`);
    const [location] = (await desk.write('POST /locations/v2')).ids;
    expect(await desk.read(`/locations/v2/${location}`)).toEqual({ Message: 'No record was found.' });
    desk.simulator.life.advance(5001);
    expect(await desk.read(`/packages/v2/${Tag}`)).toMatchObject({ Label: Tag });
    expect(await desk.read(`/locations/v2/${location}`)).toMatchObject({ Name: 'Harvest Location' });
  });
});

describe('answers that are lost', () => {
  const send = async () => {
    const client = http1Client(desk.simulator);
    const body = [{ Name: 'Lost' }];
    const answer = client.ask({
      method: 'POST',
      path: `/locations/v2?licenseNumber=${MICRO}`,
      body: body.map((row) => ({ ...row, LocationTypeName: 'Default' })),
    });
    return answer
      .then(({ status }) => status)
      .catch(() => 'nothing')
      .finally(() => client.close());
  };
  const lost = () => desk.facility.locations.filter(({ name }) => name === 'Lost').length;

  it.each([
    ['before the effect', 'before', 0],
    ['after it', 'after', 1],
  ] as const)('%s leave the world so', async (_words, when, count) => {
    desk.simulator.faults.add({ kind: 'close', method: 'POST', path: '/locations/v2', when });
    expect(await send()).toBe('nothing');
    expect(lost()).toBe(count);
  });

  it('and sent again count twice', async () => {
    desk.simulator.faults.add({
      kind: 'status',
      status: 500,
      method: 'POST',
      path: '/locations/v2',
      when: 'after',
      nth: 1,
    });
    expect(await send()).toBe(500);
    expect(await send()).toBe(200);
    expect(lost()).toBe(2);
    expect(desk.simulator.log.writes).toMatchObject([
      { request: 1, call: 'POST /locations/v2', license: MICRO, row: 0 },
      { request: 2, call: 'POST /locations/v2' },
    ]);
  });
});
