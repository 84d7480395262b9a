import { expect, it } from 'vitest';
import { readComputer } from '@/lib/data/this-computer';
import { verifyActivity } from '@/lib/data/verify-activity';
import { facility } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';

const refusal = '[{"row":0,"message":"Reason is not valid."}]';

it('tells who, on which computer, what was asked, what Metrc answered and when', async () => {
  const { metrc, worker } = await openShop();
  metrc.fates.push({ status: 400, text: refusal });
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  const { requestHash, sentAt } = await actionOf(worker, id);
  const computer = (await readComputer(worker.ops)).id;
  const [queued, sent, problem] = await worker.ops.activity.toArray();
  const request = `PUT /packages/v2/adjust, SHA-256 ${requestHash}`;
  expect(queued).toMatchObject({ who: 'Anna', computer, actionId: id });
  expect(queued).not.toHaveProperty('request');
  expect(sent).toMatchObject({ who: 'Anna', computer, request, sentAt });
  expect(sent).not.toHaveProperty('answer');
  expect(problem).toMatchObject({ who: 'Anna', request, sentAt, answer: '400 Reason is not valid.' });
});

it('says nothing of an answer that never came', async () => {
  const { metrc, worker } = await openShop();
  metrc.fates.push('lose-answer');
  await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  const last = (await worker.ops.activity.toArray()).at(-1);
  expect(last).toMatchObject({ kind: 'confirmed', before: '100 ea', after: '90 ea' });
  expect(last).not.toHaveProperty('answer');
});

it('tells of every sending that came to nothing, and why it is repeated', async () => {
  const { metrc, worker } = await openShop();
  metrc.fates.push({ status: 429, headers: { 'retry-after': '5' } }, { status: 503 });
  await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  const lines = await worker.ops.activity.toArray();
  expect(lines.map(({ what, answer }) => [what.key, answer])).toEqual([
    ['action_adjust_to', undefined],
    ['action_adjust_to', undefined],
    ['activity_rate_limited', '429'],
    ['action_adjust_to', undefined],
    ['activity_not_applied', '503'],
    ['action_adjust_to', undefined],
    ['action_adjust_to', '200'],
  ]);
});

it('is a sound chain whatever happened', async () => {
  const { metrc, worker } = await openShop();
  metrc.fates.push('lose-answer', { status: 400, text: refusal }, { status: 503 }, 'lose-request');
  for (const by of [-1, -2, -3]) await queue(worker, 'package.change-by', forms.changeBy(by));
  await queue(worker, 'package.note', { note: 'x' });
  await drain(worker);
  const lines = await worker.ops.activity.count();
  expect(await verifyActivity(worker.ops, facility)).toMatchObject({ kind: 'sound', lines });
  expect(lines).toBeGreaterThanOrEqual(8);
});
