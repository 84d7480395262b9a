import type { Transport, WriteAnswer } from '../data/metrc/write';
import type { OpsDb } from '../data/ops-db';
import { type HostHabits, hostHabits, learnHost } from '../data/settings';

/** How writes travel to each host, and what their answers teach about it. */
export interface Transports {
  /** How the next write may go to a host. */
  choose(host: string): Promise<Transport>;
  /** Takes an answer as a lesson about how the host takes bodies. */
  learn(host: string, transport: Transport, answer: WriteAnswer): Promise<void>;
  /** No write has shown yet how it takes one. */
  isUntried(host: string): Promise<boolean>;
}

/** The browser's part in it. */
interface TransportParts {
  ops: OpsDb;
  /** @returns whether every write to the host has a connection of its own from now on */
  freshConnections(host: string): Promise<boolean>;
  sharedConnections(host: string): Promise<void>;
  /** Protocol of the last request to the host, `h2` or `http/1.1`; null when nobody knows. */
  protocolOf(host: string): string | null;
}

/**
 * Makes it. Over HTTP/2 a write is a body that can be sent once only; over HTTP/1.1, which takes none of those, it has
 * a connection of its own. Where neither is to be had the browser may repeat a write by itself, and the host is marked.
 */
export function createTransports({ ops, freshConnections, sharedConnections, protocolOf }: TransportParts): Transports {
  /** Hosts whose rules are in force: they end with the browser, and so are asked for in each life of the worker. */
  const inForce = new Set<string>();

  async function wayTo(host: string, http1: boolean, { streams }: HostHabits): Promise<Transport> {
    if (http1) {
      if (!inForce.has(host) && (await freshConnections(host))) inForce.add(host);
      return inForce.has(host) ? 'fresh' : 'buffered';
    }
    return streams === 'refused' || streams === 'suspected' ? 'buffered' : 'stream';
  }

  return {
    async choose(host) {
      const habits = await hostHabits(ops, host);
      const protocol = protocolOf(host);
      const http1 = protocol === null ? habits.http1 : protocol.startsWith('http/');
      if (habits.http1 && !http1) {
        // Together with bodies that can be sent once only, the rules were seen to end the worker.
        await sharedConnections(host);
        inForce.delete(host);
      }
      const way = await wayTo(host, http1, habits);
      const mayRepeat = way === 'buffered';
      if (habits.mayRepeat !== mayRepeat || habits.http1 !== http1) await learnHost(ops, host, { mayRepeat, http1 });
      return way;
    },
    async learn(host, transport, answer) {
      const { streams } = await hostHabits(ops, host);
      const learned = lesson(streams, transport, answer);
      if (learned !== streams) await learnHost(ops, host, { streams: learned });
    },
    async isUntried(host) {
      const { streams, http1 } = await hostHabits(ops, host);
      return streams === 'untried' && !http1;
    },
  };
}

function lesson(known: HostHabits['streams'], transport: Transport, answer: WriteAnswer): HostHabits['streams'] {
  const isRead = answer.kind === 'done' || (answer.kind === 'refused' && answer.rows.length > 0);
  const isOdd = answer.kind === 'unknown' && answer.status === 400;
  if (transport === 'stream') {
    if (answer.kind === 'stream-refused') return 'refused';
    if (isRead) return 'taken';
    // A 400 that names no row may mean that the body was not read, or that the host is at fault.
    return isOdd && known === 'untried' ? 'suspected' : known;
  }
  if (transport === 'buffered' && known === 'suspected') {
    if (isRead) return 'refused';
    if (isOdd) return 'untried';
  }
  return known;
}
