import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Moods } from './moods.ts';
import { type Simulator, startSimulator } from './server.ts';
import type { Sizes } from './world/record-kind.ts';

const help = `A local Metrc: the Web API and the web pages of a made-up world, on one TLS port.

  npm run simulator -- [options]

  --port P          port on 127.0.0.1 (0: a free one)      --seed S         which world
  --packages N      packages of the first facility         --json           print one JSON line
  --plants N, --plantbatches N, --harvests N, --receipts N, --deliveries N, --transfers N, --jobs N
                    records of the first facility that may have them; the others hold a tenth
  --grow            a license more that only grows
  --latency MS      every answer takes so long             --spread MS      and up to so much more
  --jitter MS       up to so much sooner or later          --others SHARE   another client takes 0.33 of the limits
  --rate PER_S      GET requests a second for a license    --concurrency N  and at the same time
  --swing SHARE     he goes a fifth (0.2) of it up and down; without it he comes in bursts
  --faults FILE     JSON array of fault rules              --http1          no HTTP/2
  --life PER_HOUR   sales, transfers and edits by others

Everything else is set while it runs, under https://<any>.metrc.com/__simulator/.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    packages: { type: 'string', default: '500' },
    plants: { type: 'string' },
    plantbatches: { type: 'string' },
    harvests: { type: 'string' },
    receipts: { type: 'string' },
    deliveries: { type: 'string' },
    transfers: { type: 'string' },
    jobs: { type: 'string' },
    grow: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    latency: { type: 'string' },
    spread: { type: 'string' },
    jitter: { type: 'string' },
    others: { type: 'string' },
    swing: { type: 'string' },
    rate: { type: 'string' },
    concurrency: { type: 'string' },
    faults: { type: 'string' },
    http1: { type: 'boolean', default: false },
    life: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else await start();

async function start(): Promise<void> {
  const moods: Partial<Moods> = {
    ...(values.latency && { latencyMs: whole('latency', values.latency) }),
    ...(values.spread && { spreadMs: whole('spread', values.spread) }),
    ...(values.jitter && { jitterMs: whole('jitter', values.jitter) }),
    ...(values.others && { otherClientShare: share('others', values.others) }),
    ...(values.swing && { otherClientSwing: share('swing', values.swing) }),
    ...(values.rate && { ratePerSecond: whole('rate', values.rate) }),
    ...(values.concurrency && { concurrency: whole('concurrency', values.concurrency) }),
  };
  const simulator = await startSimulator({
    port: whole('port', values.port),
    seed: whole('seed', values.seed),
    packages: whole('packages', values.packages),
    sizes: sizes(),
    grow: values.grow,
    http1Only: values.http1,
    moods,
    faults: values.faults ? (JSON.parse(readFileSync(values.faults, 'utf8')) as unknown[]) : [],
  });
  if (values.life) {
    const perHour = whole('life', values.life);
    simulator.life.set({
      salesPerHour: perHour,
      transfersPerHour: perHour / 10,
      editsPerHour: perHour / 10,
      recordEditsPerHour: perHour / 10,
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
  // Whoever reads this line may end us at once: the signals come first.
  console.log(values.json ? JSON.stringify(summary(simulator)) : greeting(simulator));
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    console.error(`--${name} must be a whole number, not "${text}"`);
    process.exit(2);
  }
  return value;
}

function share(name: string, text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) {
    console.error(`--${name} must be from 0 to 1, not "${text}"`);
    process.exit(2);
  }
  return value;
}

/** The sizes that were asked for; the others stay modest. */
function sizes(): Partial<Sizes> {
  const asked = {
    plants: values.plants,
    plantBatches: values.plantbatches,
    harvests: values.harvests,
    receipts: values.receipts,
    deliveries: values.deliveries,
    transfers: values.transfers,
    jobs: values.jobs,
  };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(given.map(([name, text]) => [name, whole(name.toLowerCase(), text)]));
}

function summary({ port, world }: Simulator) {
  return {
    port,
    facilities: world.facilities.map(({ state, license, name }) => ({ host: `${state}.metrc.com`, license, name })),
    vendorKey: world.vendorKey,
    userKey: [...world.userKeys.keys()][0],
  };
}

function greeting(simulator: Simulator): string {
  const { port, facilities, vendorKey, userKey } = summary(simulator);
  const places = facilities.map(({ host, license, name }) => `  https://${host}/industry/${license}/packages  ${name}`);
  return `A local Metrc listens on 127.0.0.1:${port}.

${places.join('\n')}

Software API key: ${vendorKey}
User API key:     ${userKey}

Browser:  chromium --host-resolver-rules="MAP *.metrc.com 127.0.0.1:${port}" --ignore-certificate-errors
Control:  curl -k https://127.0.0.1:${port}/__simulator/state
Ctrl+C ends it.`;
}
