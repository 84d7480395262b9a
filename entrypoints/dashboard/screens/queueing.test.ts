// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { h } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { button, enter, labelled, press, show, submit } from '@/components/testing/screen';
import { actionHandlers } from '@/entrypoints/background/handlers/actions';
import { groupHandlers } from '@/entrypoints/background/handlers/groups';
import type { Services } from '@/entrypoints/background/services';
import { say } from '@/lib/domain/sentence';
import { eventually } from '@/lib/testing/eventually';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { openFarm } from '@/lib/testing/push-records';
import messages from '../../../public/_locales/en/messages.json';
import { ActOnMany } from './act-on-many';
import { ActOnce } from './act-once';
import { CreatePackages } from './create-packages';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const words = (key: keyof typeof messages, args: string[] = []) =>
  messages[key].message.replace(/\$(\d)/g, (_, digit) => args[Number(digit) - 1] ?? '');

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: words });
});

type Answers = Record<string, (input: unknown) => unknown>;

/** The background behind the screen: its real handlers over a facility that is pulled. */
async function openBackground() {
  const { worker } = await openFarm();
  const vault = { state: async () => ({ kind: 'ready', person: 'Anna' }) };
  const services = { ...worker.pushParts, vault, push: { pump: async () => {} }, news: { verdictsStale: () => {} } };
  const unknown = services as unknown as Services;
  const handlers = { ...actionHandlers(unknown), ...groupHandlers(unknown) };
  const sendMessage = async ({ tandem, input }: { tandem: string; input: unknown }) => ({
    ok: true,
    value: await (handlers as unknown as Answers)[tandem]?.(input),
  });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  return worker;
}

const text = () => document.body.textContent ?? '';
const seen = (part: string) => eventually(() => expect(text()).toContain(part));
const move = { type: 'package.move', title: say('action_move') };
const onClose = () => {};

it('moves chosen packages by one form: looked through, mended, queued', async () => {
  const worker = await openBackground();
  const chosen = [1, 2, 99].map((n) => ({ key: tagOf(n), name: tagOf(n) }));
  show(h(ActOnMany, { facility, action: move, entity: 'package', chosen, onClose }));
  await seen('Location');
  enter(labelled('Location'), 'Shelf');
  submit();
  await seen('Can be queued: 2 of 3. With a problem: 1.');
  expect(text()).toMatch(/Vault.*Shelf/);
  expect(await worker.ops.actions.count()).toBe(0);
  press('Queue 2 of 3');
  await seen('Queued: 2.');
  expect((await worker.ops.actions.toArray()).map(({ group }) => group?.size)).toEqual([2, 2]);
});

it('takes pasted cells, says what it does not use, and knows them when they come again', async () => {
  const worker = await openBackground();
  const paste = async () => {
    show(h(ActOnMany, { facility, action: move, entity: 'package', chosen: [], onClose }));
    await seen('Or paste cells');
    enter(
      labelled('Or paste cells, or scan tags'),
      `Tag\tLocation\tColour\n${tagOf(1)}\tshelf\tred\n${tagOf(2)}\tattic\t`,
    );
    press('Take these lines');
    await seen('Not used, because no field is called so: Colour');
    submit();
    await seen('Can be queued');
  };
  await paste();
  expect(text()).toContain('Can be queued: 1 of 2');
  const saved = vi.spyOn(URL, 'createObjectURL');
  press('Download the lines with a problem');
  const [[blob] = []] = saved.mock.calls;
  const csv = await (blob as Blob).text();
  expect(csv.replace('\ufeff', '').split('\r\n')).toEqual([
    'Tag,Location,Colour,Problem',
    `${tagOf(2)},attic,,${words('problem_not_a_choice')}`,
    '',
  ]);
  press('3 Mend');
  const own = [...document.querySelectorAll<HTMLSelectElement>('.table-opened select')];
  enter(own[0] as HTMLSelectElement, 'Shelf');
  press('Look again');
  await seen('Can be queued: 2 of 2');
  press('Queue 2');
  await seen('Queued: 2.');
  await paste();
  expect(text()).toContain('Already queued from Pasted cells on');
  expect(button('Queue 0 of 2').getAttribute('aria-disabled')).toBe('true');
  expect(await worker.ops.actions.count()).toBe(2);
});

it('shows what is wrong beside the fields of one record’s form, then queues it once', async () => {
  const worker = await openBackground();
  const action = { type: 'package.waste-out', title: say('action_waste_out') };
  show(h(ActOnce, { facility, action, target: tagOf(1), onClose }));
  await seen('Reason');
  enter(labelled('Reason'), 'Drying');
  submit();
  await eventually(() => expect(document.querySelector('.field-error')).not.toBeNull());
  enter(labelled('Note for the reason'), 'Broken jar');
  submit();
  await seen('In the queue');
  expect((await worker.ops.actions.orderBy('order').toArray()).map(({ type }) => type)).toEqual([
    'package.adjust',
    'package.finish',
  ]);
});

it('makes a production batch only with its number', async () => {
  const worker = await openBackground();
  show(h(CreatePackages, { facility, tags: [tagOf(1), tagOf(2)], kind: 'batch', onClose }));
  await seen('100 ea available');
  const input = (label: string) => document.querySelector<HTMLInputElement>(`[aria-label="${label}, package 1"]`);
  const fill = (label: string, value: string) => enter(input(label) as HTMLInputElement, value);
  fill('New tag', '1A4FF0000000001000000900');
  fill(`Taken of ${tagOf(1)}`, '10');
  fill(`Taken of ${tagOf(2)}`, '5');
  fill('Makes', '12');
  expect(text()).toContain('15 ea taken, 12 ea made. Unexplained: 3 ea');
  const look = () => document.querySelector('.pack-table')?.closest('form')?.requestSubmit();
  look();
  await seen('This needs a production batch number.');
  fill('Production batch number', 'PB-9');
  look();
  await seen('Can be queued: 1 of 1');
  press('Queue 1');
  await seen('Queued: 1.');
  expect((await worker.ops.actions.toArray())[0]?.input).toMatchObject({
    productionBatch: 'PB-9',
    more: `${tagOf(2)} 5`,
  });
});
