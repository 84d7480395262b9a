import { type Answer, empty, html, json } from '../../fake-replies';
import type { Departure } from './ledger';
import type { PushPlan } from './push-plan';
import type { PushServer, Request } from './push-server';
import { quantityOf, type Row } from './push-world';
import { applicationOf } from './push-writes';
import { type WriteFault, writeFaults } from './write-faults';

/** Effects later than this are later than the queue waits for: 120 s, and 300 s where a second one would count. */
export const settleMsOf = (call: string) =>
  call === 'POST /harvests/v2/waste' || call === 'POST /plantbatches/v2/plantings' ? 300_000 : 120_000;

/**
 * Lets one write have its fate: carried out or not, now or later, once or as often as the browser sends it.
 * @throws TypeError when no answer comes back
 */
export async function carryOut(server: PushServer, request: Request, departure: Departure): Promise<Answer> {
  const { chance } = server.plan;
  server.ledger.departures.push(departure);
  if (departure.actions.length > 1) server.met.add('batch');
  if (departure.actions.length === 10) server.met.add('batch of 10');
  try {
    await server.world.clock.sleep(chance.int(2, 300));
    const door = closed(server, request, departure);
    if (door) return door;
    const fault = server.isMoody ? drawn(server.plan) : null;
    if (!fault) return now(server, request, departure);
    departure.fate = fault;
    server.met.add(fault);
    return await fates[fault](server, request, departure);
  } finally {
    departure.endedAt = server.sim.now();
  }
}

function closed(server: PushServer, request: Request, departure: Departure): Answer | null {
  if (server.isDown()) departure.fate = 'down';
  const door = server.atTheDoor(request);
  const right = `${request.key} ${departure.call}`;
  const isDenied = server.denied.has(right);
  if (!door && !isDenied) return null;
  if (door?.status !== 503) {
    departure.fate = 'not-allowed';
    server.refusedTo.add(right);
  }
  return door ?? empty(server.plan.chance.pick([401, 403]));
}

function drawn({ chance, writes }: PushPlan): WriteFault | null {
  return writeFaults.find((fault) => chance.is(writes[fault])) ?? null;
}

type Fate = (server: PushServer, request: Request, departure: Departure) => Answer | Promise<Answer>;

const fates: Record<WriteFault, Fate> = {
  async slow(server, request, departure) {
    await server.world.clock.sleep(server.plan.chance.int(1_000, 100_000));
    return now(server, request, departure);
  },
  'lost-before': () => lost(),
  'lost-after'(server, request, departure) {
    now(server, request, departure);
    return lost();
  },
  late(server, request, departure) {
    later(server, request, departure);
    return lost();
  },
  'very-late'(server, request, departure) {
    const settleMs = settleMsOf(departure.call);
    later(server, request, departure, { from: settleMs, until: 2.5 * settleMs });
    return lost();
  },
  'fault-before': fault,
  'fault-after'(server, request, departure) {
    now(server, request, departure);
    return fault(server);
  },
  'fault-late'(server, request, departure) {
    later(server, request, departure);
    return fault(server);
  },
  busy({ plan: { chance } }) {
    return empty(429, chance.is(0.5) ? { 'retry-after': String(chance.int(1, 20)) } : {});
  },
  refused(server, { rows }, departure) {
    const row = server.plan.chance.int(0, rows.length - 1);
    return refusedAt(server, rows, departure, { row, message: 'Reason is not valid.' });
  },
  async repeated(server, request, departure) {
    now(server, request, departure);
    await server.world.clock.sleep(server.plan.chance.int(2, 3_000));
    return again(server, request, departure);
  },
  async 'repeated-late'(server, request, departure) {
    later(server, request, departure);
    await server.world.clock.sleep(server.plan.chance.int(2, 500));
    return again(server, request, departure);
  },
  async 'repeated-lost'(server, request, departure) {
    now(server, request, departure);
    await server.world.clock.sleep(server.plan.chance.int(2, 3_000));
    again(server, request, departure);
    return lost();
  },
};

function lost(): never {
  throw new TypeError('Failed to fetch');
}

const words = { Message: 'Could not load file or assembly' };
/** Answers that say nothing about the effect, by their names. */
const nothings: Readonly<Record<string, () => Answer>> = {
  500: () => json(500, words),
  'fault-like 400': () => json(400, words),
  'HTML 503': () => html(503),
  'HTML 200': () => html(200),
  502: () => empty(502),
  408: () => empty(408),
  421: () => empty(421),
};

function fault({ plan, met }: PushServer): Answer {
  const [name, answer] = plan.chance.pick(Object.entries(nothings)) as [string, () => Answer];
  met.add(`answers ${name}`);
  return answer();
}

/** Carries a request out at some instant of a span, ms from now, or in it just after somebody read something. */
function later(
  server: PushServer,
  request: Request,
  departure: Departure,
  span?: { from: number; until: number },
): void {
  const { plan, world } = server;
  const settleMs = settleMsOf(departure.call);
  const { from, until } = span ?? { from: Math.max(1_000, plan.lateness * settleMs), until: 0.8 * settleMs };
  let isDone = false;
  const carriedOut = () => {
    if (isDone) return;
    isDone = true;
    departure.open -= 1;
    now(server, request, departure);
  };
  departure.open += 1;
  const isAtRead = plan.chance.is(0.5);
  void world.clock.sleep(isAtRead ? until : plan.chance.int(from, until)).then(carriedOut);
  if (isAtRead) void world.clock.sleep(from).then(() => server.afterReads(plan.chance.int(1, 5), carriedOut));
}

/** The browser's second copy; somebody may have sold between the two. */
function again(server: PushServer, request: Request, departure: Departure): Answer {
  const { chance, saleBetween } = server.plan;
  if (departure.call === 'PUT /packages/v2/adjust' && saleBetween > 0 && chance.is(0.5))
    for (const { Label } of request.rows) server.sell(String(Label));
  return now(server, request, departure, 2);
}

/** Carries a request out, whole or not at all; in a mood, the rows before the wrong one. */
function now(server: PushServer, { rows }: Request, departure: Departure, copy = 1): Answer {
  const { sim, plan } = server;
  const { call } = departure;
  if (server.isMoody && call === 'PUT /packages/v2/adjust' && plan.chance.is(plan.saleBetween)) {
    for (const { Label } of rows) server.sell(String(Label));
  }
  const isWaste = call === 'POST /harvests/v2/waste' && plan.wasteBetween > 0;
  if (server.isMoody && isWaste && plan.chance.is(plan.wasteBetween))
    for (const { Id } of rows) server.waste(String(Id));
  const wrong = rows.findIndex((row) => applicationOf(sim, call, row, plan.leavesRow).refusal !== null);
  if (wrong < 0) {
    carryOutRows(server, rows, departure, copy);
    return empty(200);
  }
  const message = applicationOf(sim, call, rows[wrong] ?? {}, plan.leavesRow).refusal;
  return refusedAt(server, rows, departure, { row: wrong, message: message ?? '' }, copy);
}

/** A request is refused for one of its rows: as a whole, or in a mood, after the rows before that one. */
function refusedAt(
  server: PushServer,
  rows: readonly Row[],
  departure: Departure,
  wrong: { row: number; message: string },
  copy = 1,
): Answer {
  const { ledger, met, plan } = server;
  ledger.refused.add(departure.actions[wrong.row] ?? '?');
  if (rows.length > 1) met.add('one row of several is wrong');
  if (wrong.row > 0 && plan.isPartial) {
    met.add('partly carried out');
    carryOutRows(server, rows.slice(0, wrong.row), departure, copy);
  }
  return json(400, [wrong]);
}

function carryOutRows({ sim, plan, ledger }: PushServer, rows: readonly Row[], departure: Departure, copy: number) {
  for (const [n, row] of rows.entries()) {
    const action = departure.actions[n] ?? '?';
    const base = quantityOf(sim, row.Label);
    const moved = applicationOf(sim, departure.call, row, plan.leavesRow).carryOut(action);
    ledger.effects.push({ action, departure, at: sim.now(), copy, moved, base });
  }
}
