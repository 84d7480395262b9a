import { setTimeout as sleep } from 'node:timers/promises';
import { createApi, stateOfApiHost } from './api/index.ts';
import { userBehind } from './api/keys.ts';
import type { Connection, Connections } from './connections.ts';
import { breakOff, deliver, faultReply } from './delivery.ts';
import type { FaultRule, Faults } from './faults.ts';
import type { Holds } from './holds.ts';
import { type Call, htmlReply, type Incoming, messageReply, type Outgoing, type Reply } from './http.ts';
import { createLimits } from './limits.ts';
import type { Moods } from './moods.ts';
import type { Random } from './random.ts';
import { createReadView } from './read-lag.ts';
import { collectReply } from './reply-collector.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import type { Traffic } from './traffic.ts';
import type { WebDoor } from './web-door.ts';
import type { World } from './world/world.ts';

export interface PipelineDeps {
  world: World;
  moods: Moods;
  faults: Faults;
  holds: Holds;
  log: RequestLog;
  traffic: Traffic;
  web: WebDoor;
  connections: Connections;
  random: Random;
}

/** A request on its way through the simulator. */
interface Passage {
  req: Incoming;
  res: Outgoing;
  call: Call;
  url: URL;
  logged: LoggedRequest;
  connection: Connection;
}

/**
 * What happens to every request for Metrc: it is logged when it arrives; outage, hold, latency, limits and faults
 * come before its effect; then it takes effect; then holds and faults again, and the answer.
 */
export function createPipeline(deps: PipelineDeps): (req: Incoming, res: Outgoing, url: URL) => Promise<void> {
  const { world, moods, faults, holds, log } = deps;
  const api = createApi({ world, moods, view: createReadView(world, moods) });
  const limits = createLimits(moods, world.seed);

  /** Makes the answer; this is the moment of the effect. */
  async function work({ req, call, url }: Passage): Promise<Reply> {
    if (stateOfApiHost(call.host)) return log.during(call.n, () => api.answer(call));
    const { res, reply } = collectReply(req);
    const state = call.host.split('.')[0] ?? '';
    await deps.web(req, res, call.body, { host: call.host, state, method: call.method, url, n: call.n });
    return reply;
  }

  async function answer(passage: Passage, fault: FaultRule | undefined): Promise<void> {
    const { call, res } = passage;
    await holds.pass(call, 'before');
    const jitterMs = moods.jitterMs > 0 ? (deps.random.next() * 2 - 1) * moods.jitterMs : 0;
    await sleep(Math.max(0, moods.latencyMs + deps.random.next() * moods.spreadMs + jitterMs));
    if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 1000);
    else if (fault?.kind === 'late') later(() => work(passage), fault.delayMs ?? 1000);
    else if (fault?.delayMs !== undefined && fault.when !== 'after') await sleep(fault.delayMs);
    const wasStruck = fault !== undefined && fault.kind !== 'slow';
    const comesBefore = wasStruck && fault.kind !== 'late' && fault.kind !== 'cut' && fault.when !== 'after';
    if (wasStruck && (comesBefore || fault.kind === 'late')) return strike(passage, fault, null);
    const reply = await work(passage);
    await holds.pass(call, 'after');
    if (wasStruck && fault.delayMs !== undefined && fault.when === 'after') await sleep(fault.delayMs);
    if (wasStruck) return strike(passage, fault, reply);
    passage.logged.status = reply.status;
    deliver(res, reply, world.clock.now());
  }

  function strike({ call, res, connection, logged }: Passage, fault: FaultRule, reply: Reply | null): void {
    if (fault.kind === 'hang') return;
    const instead = faultReply(fault, call.host);
    if (instead) {
      logged.status = instead.status;
      deliver(res, instead, world.clock.now());
    } else {
      breakOff(fault, { res, connection, reply, serverNow: world.clock.now() });
    }
  }

  return async (req, res, url) => {
    const connection = deps.connections.of(req);
    connection.requests += 1;
    const isApi = stateOfApiHost(url.hostname) !== null;
    const logged = log.arrive({
      door: isApi ? 'api' : 'page',
      host: url.hostname,
      method: req.method ?? 'GET',
      path: url.pathname,
      query: url.search.slice(1),
      protocol: req.httpVersionMajor === 2 ? 'h2' : 'http/1.1',
      connection: connection.id,
      fresh: connection.requests === 1,
      hasLength: req.headers['content-length'] !== undefined,
      hasCookie: req.headers.cookie !== undefined,
      user: userBehind(world, { ...moods, keysRevoked: false }, req.headers.authorization),
    });
    const gone = isApi ? deps.traffic.arrive(url.searchParams.get('licenseNumber')) : () => {};
    res.once('close', () => {
      logged.ms = Date.now() - logged.at;
      gone(logged.status);
    });
    const fault = faults.strike(logged.method, logged.path);
    logged.fault = fault?.id ?? null;
    const body = await readBody(req);
    log.body(logged, body);
    const call: Call = {
      n: logged.n,
      host: url.hostname,
      method: logged.method,
      path: logged.path,
      rawQuery: logged.query,
      headers: req.headers,
      body,
    };
    const passage = { req, res, call, url, logged, connection };
    if (isOut(moods, world.clock.now())) return outage(passage, moods, world.clock.now());
    const leave = isApi ? limits.enter(api.countedFor(call), call.method) : () => {};
    if (!leave) {
      logged.status = 429;
      return deliver(res, tooMany(moods), world.clock.now());
    }
    res.once('close', leave);
    await answer(passage, fault);
  };
}

function isOut({ outage, outageFrom, outageTo }: Moods, now: number): boolean {
  return outage !== 'off' && now >= (outageFrom ?? 0) && now < (outageTo ?? Number.POSITIVE_INFINITY);
}

function outage({ res, connection, logged }: Passage, moods: Moods, serverNow: number): void {
  if (moods.outage === 'hang') return;
  if (moods.outage === 'refuse') {
    breakOff({ id: 'outage', path: '/', kind: 'close' }, { res, connection, reply: null, serverNow });
    return;
  }
  logged.status = 503;
  deliver(res, htmlReply(503, 'Service Unavailable'), serverNow);
}

function tooMany(moods: Moods): Reply {
  const headers: Record<string, string> = moods.retryAfter === null ? {} : { 'retry-after': String(moods.retryAfter) };
  return messageReply(429, 'API calls quota exceeded.', headers);
}

/** An effect that comes when the answer is long gone. */
function later(work: () => Promise<unknown>, delayMs: number): void {
  setTimeout(() => work().catch((error: unknown) => console.error('simulator:', error)), delayMs).unref();
}

/** The whole body; what came until then when the client goes away. */
function readBody(req: Incoming): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = () => resolve(Buffer.concat(chunks));
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.once('end', done);
    req.once('error', done);
    req.once('close', done);
  });
}
