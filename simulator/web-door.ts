import type { Faults } from './faults.ts';
import type { Incoming, Outgoing } from './http.ts';
import type { Moods } from './moods.ts';
import type { RequestLog } from './request-log.ts';
import type { World } from './world/world.ts';

/** What a page's handler is told besides the request. */
interface WebContext {
  /** `ca.metrc.com`. */
  host: string;
  /** `ca`. */
  state: string;
  method: string;
  url: URL;
  /** Number of the request in the log. */
  n: number;
}

/** Answers one request for a page; must end the response. */
export type WebDoor = (req: Incoming, res: Outgoing, body: Buffer, ctx: WebContext) => Promise<void>;

/** What the pages are made from. */
export interface WebDeps {
  world: World;
  moods: Moods;
  log: RequestLog;
  faults: Faults;
}
