import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';

/** A request as the server gets it, HTTP/1.1 or HTTP/2. */
export type Incoming = IncomingMessage | Http2ServerRequest;
/** Where its answer goes. */
export type Outgoing = ServerResponse | Http2ServerResponse;

/** A whole answer, made before the first byte is sent, so that a fault can still come between. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** What is known of a request once its body is read. */
export interface Call {
  /** Running number of arrival, from 1: the number of its line in the request log. */
  n: number;
  /** `api-ca.metrc.com`, without a port. */
  host: string;
  method: string;
  /** Decoded no further than it came: `/packages/v2/active`. */
  path: string;
  /** The query as it came, without `?`. */
  rawQuery: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A JSON answer; `undefined` gives an empty body, as Metrc's PUT does. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  if (value === undefined) return { status, headers: { ...headers, 'content-length': '0' }, body: Buffer.alloc(0) };
  const body = Buffer.from(JSON.stringify(value));
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

/** Metrc's object form of an error: `{"Message":"…"}`. */
export function messageReply(status: number, message: string, headers: Record<string, string> = {}): Reply {
  return jsonReply(status, { Message: message }, headers);
}

/** An HTML answer, as a gateway in front of Metrc gives. */
export function htmlReply(status: number, title: string): Reply {
  const body = Buffer.from(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>`,
  );
  return { status, headers: { 'content-type': 'text/html' }, body };
}
