import http2 from 'node:http2';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../server.ts';

/** An answer as a client sees it. */
interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The body parsed; undefined when it is empty. Throws when it is no JSON. */
  json<T = unknown>(): T;
}

interface Ask {
  /** Default `api-ca.metrc.com`. */
  host?: string;
  method?: string;
  /** Path and query as they go on the wire. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Without keys when false. */
  keys?: boolean;
  /** Leaves Content-Length out. */
  streamed?: boolean;
}

/** A client with one connection at a time, over real TLS, that never re-sends by itself. */
export interface Client {
  /** Rejects when the connection or the stream ends without a whole answer. */
  ask(ask: Ask): Promise<Answer>;
  close(): void;
}

/** The control room, by HTTP/1.1. */
export async function control<T = unknown>(
  simulator: Simulator,
  method: string,
  name: string,
  body?: unknown,
): Promise<T> {
  const client = http1Client(simulator);
  try {
    return (await client.ask({ method, path: `/__simulator/${name}`, body, keys: false })).json<T>();
  } finally {
    client.close();
  }
}

/** Waits until something is true, looking every 5 ms; half a minute is only for what hangs. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 6_000; i++) {
    if (isTrue()) return;
    await sleep(5);
  }
  throw new Error('it did not become true');
}

function headersOf(simulator: Simulator, { keys = true, body, headers = {}, streamed }: Ask) {
  const { vendorKey, userKeys } = simulator.world;
  const text = body === undefined ? '' : JSON.stringify(body);
  const basic = Buffer.from(`${vendorKey}:${[...userKeys.keys()][0]}`).toString('base64');
  return {
    text,
    sent: {
      ...(keys ? { authorization: `Basic ${basic}` } : {}),
      ...(text === '' ? {} : { 'content-type': 'application/json' }),
      ...(text === '' || streamed ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
  };
}

function answerOf(status: number, headers: Record<string, unknown>, chunks: Buffer[]): Answer {
  const text = Buffer.concat(chunks).toString('utf8');
  return { status, headers, text, json: <T>() => (text === '' ? undefined : JSON.parse(text)) as T };
}

/** A client that speaks HTTP/1.1 and keeps its connection. */
export function http1Client(simulator: Simulator): Client {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 20 });
  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        const { text, sent } = headersOf(simulator, ask);
        const request = https.request({
          host: '127.0.0.1',
          port: simulator.port,
          method: ask.method ?? 'GET',
          path: ask.path,
          headers: { host: ask.host ?? 'api-ca.metrc.com', ...sent },
          agent,
          rejectUnauthorized: false,
        });
        request.on('error', reject);
        request.on('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve(answerOf(response.statusCode ?? 0, response.headers, chunks)));
        });
        if (ask.streamed) request.write(text);
        else if (text !== '') request.write(text);
        request.end();
      }),
    close: () => agent.destroy(),
  };
}

/** A client that speaks HTTP/2 on one session, and opens the next when that has ended. */
export function http2Client(simulator: Simulator): Client {
  let session: http2.ClientHttp2Session | undefined;
  const open = () => {
    if (session && !session.closed && !session.destroyed) return session;
    session = http2.connect(`https://127.0.0.1:${simulator.port}`, { rejectUnauthorized: false });
    session.on('error', () => {});
    return session;
  };
  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        const { text, sent } = headersOf(simulator, ask);
        const stream = open().request(
          {
            ':authority': ask.host ?? 'api-ca.metrc.com',
            ':method': ask.method ?? 'GET',
            ':path': ask.path,
            ...sent,
          },
          { endStream: text === '' },
        );
        const chunks: Buffer[] = [];
        let head: Record<string, unknown> = {};
        let isWhole = false;
        stream.on('response', (headers) => {
          head = headers;
        });
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          isWhole = true;
        });
        stream.on('error', reject);
        stream.on('close', () => {
          const length = head['content-length'];
          const isComplete = isWhole && (length === undefined || Number(length) === Buffer.concat(chunks).length);
          if (head[':status'] === undefined || !isComplete) reject(new Error('the stream ended without an answer'));
          else resolve(answerOf(Number(head[':status']), head, chunks));
        });
        if (text !== '') stream.end(text);
      }),
    close: () => session?.destroy(),
  };
}
