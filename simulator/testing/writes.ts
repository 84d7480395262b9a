import { type Simulator, startSimulator } from '../server.ts';
import { dayIn } from '../world/stamp.ts';
import type { Facility } from '../world/types.ts';
import { type Client, http1Client } from './client.ts';
import documented from './documented-writes.json' with { type: 'json' };

/** The license that may do everything. */
export const MICRO = 'C12-0000702-LIC';

type Row = Record<string, unknown>;
export type DocumentedWrite = keyof typeof documented;

/** A simulator to write to as the license that may do everything. */
export interface Desk {
  simulator: Simulator;
  facility: Facility;
  /** The facility's day. */
  today: string;
  /** Sends the documented example of a call, one row for each set of changed fields; `{id}` is filled from `id`. */
  write(call: DocumentedWrite, ...changes: object[]): Promise<Outcome>;
  /** Sends a call as it is. */
  send(call: string, body?: unknown, license?: string): Promise<Outcome>;
  /** A list or record. */
  read<T = Row>(path: string): Promise<T>;
  close(): Promise<void>;
}

/** What came back: the status, the ids, or the messages by row. */
export interface Outcome {
  status: number;
  ids: number[];
  messages: string[];
  body: unknown;
}

/** Opens a simulator for one test. */
export async function openDesk(options: Parameters<typeof startSimulator>[0] = {}): Promise<Desk> {
  const simulator = await startSimulator({ packages: 300, ...options });
  const client: Client = http1Client(simulator);
  const facility = simulator.world.facility('ca', MICRO) as Facility;
  const send = async (call: string, body?: unknown, license = MICRO) => {
    const [method = '', path = ''] = call.split(' ');
    const answer = await client.ask({ method, path: `${path}?licenseNumber=${license}`, body });
    return outcomeOf(answer.status, answer.text);
  };
  return {
    simulator,
    facility,
    today: dayIn(facility.zone, simulator.world.clock.now()),
    send,
    write: (call, ...changes) =>
      send(
        call,
        (changes.length === 0 ? [{}] : changes).map((one) => ({ ...documented[call], ...one })),
      ),
    read: async (path) => {
      const glue = path.includes('?') ? '&' : '?';
      return (await client.ask({ path: `${path}${glue}licenseNumber=${MICRO}` })).json();
    },
    async close() {
      client.close();
      await simulator.close();
    },
  };
}

function outcomeOf(status: number, text: string): Outcome {
  const body: unknown = text === '' ? null : JSON.parse(text);
  const messages = Array.isArray(body) ? body.map(({ row, message }) => `${row}: ${message}`) : [];
  const { Ids: ids = [], Message: message } = (Array.isArray(body) ? {} : (body ?? {})) as {
    Ids?: number[];
    Message?: string;
  };
  return { status, ids, messages: message === undefined ? messages : [message], body };
}

/** The n-th free tag. */
export function freeTag({ facility }: Desk, type: 'package' | 'plant', nth = 0): string {
  const tags = [...facility.records.index('tag').list(`${type}/available`)].reverse();
  return tags[nth]?.name ?? '';
}
