import { expect, it } from 'vitest';
import { type Backup, backupFormat, backupVersion, sealed, sealOf } from './backup';

const tables = {
  facilities: [],
  actions: [],
  activity: [],
  changes: [],
  sources: [],
  readings: [],
  settings: [],
  outages: [],
};
const backup: Omit<Backup, 'seal'> = {
  format: backupFormat,
  version: backupVersion,
  app: '0.1.0',
  madeAt: 1,
  computer: '7F3A91',
  heads: {},
  unfinished: 0,
  tables,
};

it('seals everything but the seal, and survives being written and read', () => {
  const written = sealed(backup);
  expect(written.seal).toMatch(/^[0-9a-f]{64}$/);
  expect(sealOf(JSON.parse(JSON.stringify(written)))).toBe(written.seal);
  expect(sealOf({ ...written, unfinished: 1 })).not.toBe(written.seal);
});
