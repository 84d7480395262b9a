import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser, noBrowser } from './find-browser.ts';

/** What `GET /json/list` says of one page or worker. Asking does not attach. */
export interface Target {
  id: string;
  type: string;
  url: string;
}

/** A browser that nothing is attached to, as a customer's: a debugger keeps workers alive and hides what kills them. */
export interface BareBrowser {
  targets(): Promise<Target[]>;
  /** Attaches Playwright. From here on workers are no longer killed when idle. */
  attach(): Promise<Browser>;
  /** Closes it as its window's button does, and waits for the end. */
  close(): Promise<void>;
  /** SIGKILL: nothing is written any more. */
  kill(): Promise<void>;
}

/**
 * Starts the browser by hand on a profile.
 * @param prefix a command that ends by running the rest of its arguments in its own place
 */
export async function startBareBrowser(
  profile: string,
  flags: readonly string[],
  prefix: readonly string[] = [],
): Promise<BareBrowser> {
  const browser = findBrowser();
  if (!browser) throw new Error(noBrowser);
  const own = [`--user-data-dir=${profile}`, '--headless=new', '--remote-debugging-port=0'];
  const [program = browser, ...args] = [...prefix, browser, ...own, ...flags, 'about:blank'];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await debuggingPort(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  };
  return {
    async targets() {
      const reply = await fetch(`http://127.0.0.1:${port}/json/list`);
      return (await reply.json()) as Target[];
    },
    attach: () => chromium.connectOverCDP(`http://127.0.0.1:${port}`),
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function debuggingPort(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port) done(port);
    });
    child.once('exit', (code) => fail(new Error(`the browser ended with ${code} before it listened: ${said}`)));
  });
}
