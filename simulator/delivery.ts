import { constants, type Http2ServerResponse } from 'node:http2';
import type { Connection } from './connections.ts';
import type { FaultRule } from './faults.ts';
import { htmlReply, messageReply, type Outgoing, type Reply } from './http.ts';

/** Text of a server fault dressed as a 400, seen in New York's sandbox in 2026-09. */
const FAULT_400_MESSAGE =
  "Could not load file or assembly 'System.Data.SqlClient, Version=0.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'. The system cannot find the file specified.";

/** Sends a whole answer. Date is the server's time, which is not ours. */
export function deliver(res: Outgoing, reply: Reply, serverNow: number): void {
  if (res.writableEnded || res.destroyed) return;
  head(res, reply, serverNow);
  res.end(reply.body);
}

function head(res: Outgoing, reply: Reply, serverNow: number): void {
  res.statusCode = reply.status;
  res.setHeader('date', new Date(serverNow).toUTCString());
  for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value);
  if (!res.hasHeader('content-length')) res.setHeader('content-length', reply.body.length);
}

/** The answer of a fault that answers; null for those that end the connection or keep silent. */
export function faultReply(rule: FaultRule, host: string): Reply | null {
  const headers = rule.headers ?? {};
  switch (rule.kind) {
    case 'status':
      return statusReply(rule.status ?? 503, rule.body, headers);
    case 'late':
      return rule.status === undefined ? null : statusReply(rule.status, rule.body, headers);
    case 'redirect':
      return {
        status: rule.status ?? 302,
        headers: { location: `https://${host.replace(/^(sandbox-)?api-/, '')}/log-in`, ...headers },
        body: Buffer.alloc(0),
      };
    case 'fault-400':
      return messageReply(400, FAULT_400_MESSAGE, headers);
    default:
      return null;
  }
}

function statusReply(status: number, body: string | undefined, headers: Record<string, string>): Reply {
  if (body !== undefined) return { status, headers, body: Buffer.from(body) };
  if (status === 401) return { status, headers, body: Buffer.alloc(0) };
  const plain =
    status >= 502 && status <= 504
      ? htmlReply(status, names[status] ?? 'Error')
      : messageReply(status, 'An error has occurred.');
  return { ...plain, headers: { ...plain.headers, ...headers } };
}

const names: Record<number, string> = { 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout' };

/** Ends a connection, a stream or an answer as the fault says, without answering whole. */
export function breakOff(
  rule: FaultRule,
  to: { res: Outgoing; connection: Connection; reply: Reply | null; serverNow: number },
): void {
  const { res, connection, reply, serverNow } = to;
  switch (rule.kind) {
    case 'stream-reset':
      if (isHttp2(res)) res.stream.close(rule.code ?? constants.NGHTTP2_CANCEL);
      else reset(connection);
      return;
    case 'goaway':
      if (connection.session) {
        connection.session.goaway(constants.NGHTTP2_NO_ERROR, rule.lastStream ?? 0);
        setTimeout(() => closeCleanly(connection), 20).unref();
      } else closeCleanly(connection);
      return;
    case 'cut':
      if (reply) cut(res, reply, connection, serverNow);
      else reset(connection);
      return;
    case 'reset':
      reset(connection);
      return;
    default:
      closeCleanly(connection);
  }
}

function isHttp2(res: Outgoing): res is Http2ServerResponse {
  return 'stream' in res;
}

function closeCleanly({ tls, raw }: Connection): void {
  if (tls) tls.end();
  else raw.end();
  setTimeout(() => raw.destroy(), 200).unref();
}

function reset({ raw, session }: Connection): void {
  raw.resetAndDestroy();
  session?.destroy();
}

/** Sends the head and half of the body, then ends the stream or the connection. */
function cut(res: Outgoing, reply: Reply, connection: Connection, serverNow: number): void {
  const whole = reply.body.length > 0 ? reply.body : Buffer.from('{"Data":[');
  head(res, { ...reply, headers: { ...reply.headers, 'content-length': String(whole.length) } }, serverNow);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  if (isHttp2(res)) res.write(half);
  else res.write(half);
  // The half must be on its way before the end comes.
  setTimeout(() => {
    if (isHttp2(res)) res.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    else connection.raw.destroy();
  }, 30).unref();
}
