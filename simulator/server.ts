import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { localCertificate } from './certificate.ts';
import { createConnections } from './connections.ts';
import { createControl } from './control.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHolds, type Holds } from './holds.ts';
import type { Incoming, Outgoing } from './http.ts';
import { createMoodSwitch, type MoodSwitch } from './mood-switch.ts';
import type { Moods } from './moods.ts';
import { createPipeline } from './pipeline.ts';
import { createRandom } from './random.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { createWeb } from './web/index.ts';
import { createClock } from './world/clock.ts';
import { createLife, type Life } from './world/life.ts';
import { createWorld, type World, type WorldOptions } from './world/world.ts';

export interface SimulatorOptions extends Omit<WorldOptions, 'clock'> {
  /** 0 takes a free one. */
  port?: number;
  /** Offers HTTP/1.1 only. */
  http1Only?: boolean;
  moods?: Partial<Moods>;
  /** Rules as in `POST /__simulator/faults`. */
  faults?: readonly unknown[];
  /** This computer's clock; server time is ahead of it by the mood `clockOffsetMs`. */
  now?: () => number;
}

export interface Simulator {
  readonly port: number;
  readonly world: World;
  /** The moods in force; change them with `setMoods`. */
  readonly moods: Readonly<Moods>;
  setMoods: MoodSwitch['set'];
  readonly faults: Faults;
  readonly holds: Holds;
  readonly log: RequestLog;
  readonly traffic: Traffic;
  readonly life: Life;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a local Metrc on 127.0.0.1: one TLS port for all `*.metrc.com` names. `api-*` and `sandbox-api-*` are the
 * Web API, `/__simulator/` on any host is the control room, everything else are the web pages.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld({ ...options, clock: createClock(options.now) });
  const random = createRandom(world.seed);
  const { moods, set: setMoods } = createMoodSwitch(world, options.moods);
  const faults = createFaults(random.fork('faults'));
  for (const rule of options.faults ?? []) faults.add(rule);
  const holds = createHolds();
  const log = createRequestLog(world);
  const life = createLife(world);
  const traffic = createTraffic();
  const connections = createConnections();
  const web = createWeb({ world, moods, log });
  const latency = random.fork('latency');
  const pass = createPipeline({ world, moods, faults, holds, log, traffic, web, connections, random: latency });
  const control = createControl({ world, moods, setMoods, faults, holds, log, traffic, life });

  const onRequest = (req: Incoming, res: Outgoing) => {
    req.on('error', () => {});
    res.on('error', () => {});
    const url = urlOf(req);
    const done = url.pathname.startsWith('/__simulator/') ? control(req, res, url) : pass(req, res, url);
    done.catch((error: unknown) => fail(res, error));
  };
  const certificate = await localCertificate();
  const server = options.http1Only
    ? createServer({ ...certificate, keepAliveTimeout: 120_000 }, onRequest)
    : createSecureServer({ ...certificate, allowHTTP1: true }, onRequest);
  server.on('connection', (socket: Socket) => connections.opened(socket));
  server.on('secureConnection', (socket: TLSSocket) => connections.secured(socket));
  server.on('session', connections.session);
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    world,
    moods,
    setMoods,
    faults,
    holds,
    log,
    traffic,
    life,
    close() {
      life.stop();
      holds.release();
      return new Promise((resolve) => {
        server.close(() => resolve());
        connections.closeAll();
      });
    },
  };
}

/** The URL of a request, without its port: `https://api-ca.metrc.com/packages/v2/active?…`. */
function urlOf(req: Incoming): URL {
  const authority = String(req.headers[':authority'] ?? req.headers.host ?? 'localhost');
  return new URL(`https://${authority.replace(/:\d+$/, '').toLowerCase()}${req.url ?? '/'}`);
}

/** A fault of the simulator itself must be seen, not taken for one of Metrc's. */
function fail(res: Outgoing, error: unknown): void {
  console.error('simulator:', error);
  if (res.headersSent) return;
  res.statusCode = 599;
  res.end(`simulator: ${String(error)}`);
}
