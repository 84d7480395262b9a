import { ServerResponse } from 'node:http';
import type { Incoming, Outgoing, Reply } from './http.ts';

/**
 * A response that is not sent but collected, so that what a page's handler answers can be cut, delayed or lost like
 * any other answer. It takes the plain ServerResponse calls: setHeader, writeHead, write, end.
 */
export function collectReply(req: Incoming): { res: Outgoing; reply: Promise<Reply> } {
  const res = new ServerResponse(req as ConstructorParameters<typeof ServerResponse>[0]);
  const chunks: Buffer[] = [];
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  let headersGiven: Record<string, string | string[]> = {};
  const reply = new Promise<Reply>((resolve) => {
    res.writeHead = ((status: number, ...rest: unknown[]) => {
      res.statusCode = status;
      const given = rest.find((value) => typeof value === 'object' && value !== null);
      headersGiven = { ...headersGiven, ...(given as Record<string, string | string[]> | undefined) };
      return res;
    }) as typeof res.writeHead;
    res.write = ((chunk: unknown) => {
      add(chunk);
      return true;
    }) as typeof res.write;
    res.end = ((chunk?: unknown) => {
      add(chunk);
      resolve({ status: res.statusCode, headers: headersOf(res, headersGiven), body: Buffer.concat(chunks) });
      return res;
    }) as typeof res.end;
  });
  return { res, reply };
}

function headersOf(res: ServerResponse, given: Record<string, string | string[]>): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of [...Object.entries(res.getHeaders()), ...Object.entries(given)]) {
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.map(String) : String(value);
  }
  // The body is known whole: its length is counted when it is sent.
  delete headers['content-length'];
  delete headers['transfer-encoding'];
  return headers;
}
