import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, noBrowser } from '../harness/find-browser.ts';
import { builtExtension } from '../harness/tandem.ts';

/** A web store of our own on 127.0.0.1, with one extension in one version at a time. */
export interface Shop {
  extensionId: string;
  updateUrl: string;
  /** Packs the built extension under a version and offers that one from now on. */
  offer(version: string): void;
  close(): Promise<void>;
}

/** Opens it with a fresh signing key, and so with a fresh extension id. */
export async function openShop(): Promise<Shop> {
  const program = findBrowser();
  if (!program) throw new Error(noBrowser);
  const folder = mkdtempSync(join(tmpdir(), 'tandem-shop-'));
  const keyFile = join(folder, 'key.pem');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const extensionId = idOf(publicKey.export({ type: 'spki', format: 'der' }));
  let offered = { version: '', crx: Buffer.alloc(0) as Buffer };
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((req, res) => {
    if (req.url?.startsWith('/tandem.crx')) {
      res.setHeader('content-type', 'application/x-chrome-extension').end(offered.crx);
    } else if (req.url?.startsWith('/update.xml')) {
      res.setHeader('content-type', 'text/xml').end(offerOf(extensionId, offered.version, origin()));
    } else {
      res.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const updateUrl = `${origin()}/update.xml`;
  return {
    extensionId,
    updateUrl,
    offer(version) {
      offered = { version, crx: pack(program, { folder, keyFile, version, updateUrl }) };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Parcel {
  folder: string;
  keyFile: string;
  version: string;
  /** Where the browser looks for later versions: the policy's address serves the first one only. */
  updateUrl: string;
}

function pack(program: string, { folder, keyFile, version, updateUrl }: Parcel): Buffer {
  const source = join(folder, version);
  mkdirSync(source);
  cpSync(builtExtension, source, { recursive: true });
  const file = join(source, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version, update_url: updateUrl }));
  const args = [`--pack-extension=${source}`, `--pack-extension-key=${keyFile}`];
  const bare = ['--no-sandbox', '--headless=new', `--user-data-dir=${join(folder, 'packer')}`];
  execFileSync(program, [...args, ...bare], { stdio: 'ignore' });
  return readFileSync(`${source}.crx`);
}

/** An id is the first 16 bytes of the public key's SHA-256, in the letters a to p. */
function idOf(publicKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function offerOf(id: string, version: string, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${origin}/tandem.crx?v=${version}" version="${version}"/>
  </app>
</gupdate>`;
}
