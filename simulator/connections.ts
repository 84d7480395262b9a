import type { Http2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Incoming } from './http.ts';

/** One TCP connection of a client. */
export interface Connection {
  /** Running number, from 1. */
  id: number;
  /** Requests that arrived on it. */
  requests: number;
  /** Under TLS: a reset must be sent from here. */
  raw: Socket;
  tls: TLSSocket | null;
  session: Http2Session | null;
}

export interface Connections {
  opened(raw: Socket): void;
  secured(tls: TLSSocket): void;
  session(session: Http2Session): void;
  /** The connection a request came on. */
  of(request: Incoming): Connection;
  closeAll(): void;
}

/**
 * Knows which socket each request came on, by the client's port: HTTP/2 hides its socket, and a fault must end it.
 */
export function createConnections(): Connections {
  const byPort = new Map<number, Connection>();
  let made = 0;
  return {
    opened(raw) {
      made += 1;
      const port = raw.remotePort ?? -made;
      const connection = { id: made, requests: 0, raw, tls: null, session: null };
      byPort.set(port, connection);
      raw.on('error', () => {});
      raw.once('close', () => {
        if (byPort.get(port) === connection) byPort.delete(port);
      });
    },
    secured(tls) {
      const connection = byPort.get(tls.remotePort ?? 0);
      if (connection) connection.tls = tls;
      tls.on('error', () => {});
    },
    session(session) {
      const connection = byPort.get(session.socket?.remotePort ?? 0);
      if (connection) connection.session = session;
      session.on('error', () => {});
    },
    of(request) {
      const connection = byPort.get(request.socket.remotePort ?? 0);
      if (!connection) throw new Error('a request came on no known connection');
      return connection;
    },
    closeAll() {
      for (const { raw, session } of byPort.values()) {
        session?.destroy();
        raw.destroy();
      }
    },
  };
}
