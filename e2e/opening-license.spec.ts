import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { actByFile, queue } from './harness/many-screen.ts';
import { pulled, stored } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';

const count = 200;

test('@full a license opens from four files: strains, items, locations and 200 packages; dropped again they queue nothing', async ({
  startMetrc,
  startTandem,
}) => {
  test.setTimeout(600_000);
  const metrc = await startMetrc({ packages: 60 });
  // Before the first pull: lists of unused tags are read now and then only.
  const tags = await newTags(metrc);
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await pulled(dashboard, metrc);
  const sources = await gramsPackages(metrc);

  await dropFile(dashboard, 'strains', 'Create strain', {
    name: 'strains.csv',
    lines: ['Name,Testing status,Indica percent,Sativa percent', 'Haze,None,30,70', 'OG,None,60,40'],
    queues: 2,
  });
  await dropFile(dashboard, 'items', 'Create item', {
    name: 'items.csv',
    lines: ['Name;Category;Unit;Strain', 'Haze Flower;Buds;Grams;Haze', 'OG Flower;Buds;Grams;OG'],
    queues: 2,
  });
  await dropFile(dashboard, 'locations', 'Create location', {
    name: 'places.tsv',
    lines: ['Name\tLocation type', 'Room 1\tDefault', 'Room 2\tDefault'],
    queues: 2,
  });
  const packages = {
    name: 'packages.csv',
    lines: [
      'Package tag,Taken from this package,New quantity,Unit,New tag,Item,Location',
      ...tags.map((tag, n) => {
        const source = sources[n % sources.length] ?? '';
        return `${source},0.01,0.01,Grams,${tag},${n % 2 ? 'OG' : 'Haze'} Flower,Room ${1 + (n % 2)}`;
      }),
    ],
  };
  await dropFile(dashboard, 'packages-active', 'Create package from this', { ...packages, queues: count });
  await expect.poll(() => open(dashboard), { timeout: 400_000, intervals: [2_000] }).toBe(0);

  const made = (await metrc.packages('active')).filter(({ label }) => tags.includes(label));
  expect(made).toHaveLength(count);
  expect(
    made.every(({ itemName, locationName }) => / Flower$/.test(itemName) && /^Room [12]$/.test(`${locationName}`)),
  ).toBe(true);
  const { writes } = await metrc.get<{ writes: { call: string }[] }>('log');
  expect(writes.filter(({ call }) => call === 'POST /packages/v2')).toHaveLength(count);

  await dropFile(dashboard, 'packages-active', 'Create package from this', { ...packages, queues: 0 });
  expect(await stored(dashboard, 'tandem-ops', 'actions')).toHaveLength(6 + count);
});

/** Does with a file what a person does on the screen of a list. @param file.queues lines that are new and good */
async function dropFile(
  page: Page,
  list: string,
  action: string,
  file: { name: string; lines: string[]; queues: number },
): Promise<void> {
  await actByFile(page, list, action);
  const content = { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.lines.join('\r\n')) };
  await page.locator('input[type=file]').setInputFiles(content);
  await expect(page.getByText(`Lines from ${file.name}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Look through' }).click();
  if (!file.queues) {
    const left = `Left out, because a file queued them before: ${file.lines.length - 1}.`;
    await expect(page.getByText(left)).toBeVisible();
    return;
  }
  await queue(page, file.queues);
}

/** Orders package tags, as many as there will be new packages. */
async function newTags(metrc: LocalMetrc): Promise<string[]> {
  const records = Array.from({ length: count }, () => ({ list: 'package/available' }));
  const made = await metrc.post<{ name: string }[]>('create-records', { license: metrc.license, kind: 'tag', records });
  return made.map(({ name }) => name);
}

/** Packages that are weighed in grams and hold enough for many. */
async function gramsPackages(metrc: LocalMetrc): Promise<string[]> {
  const all = await metrc.packages('active');
  return all
    .filter(({ unit, quantity, onHold }) => unit === 'Grams' && Number(quantity) > 10 && !onHold)
    .map(({ label }) => label);
}

async function open(page: Page): Promise<number> {
  const actions = await stored<{ state: string } & Record<string, unknown>>(page, 'tandem-ops', 'actions');
  return actions.filter(({ state }) => state !== 'confirmed').length;
}
