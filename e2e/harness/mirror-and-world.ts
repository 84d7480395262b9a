import { expect, type Page } from '@playwright/test';
import { stored } from './own-pages.ts';
import type { LocalMetrc, WorldPackage } from './simulator.ts';

const lists = ['active', 'onhold', 'inactive', 'intransit'] as const;

/** One package in the words that mirror and world share. */
interface Known {
  list: string;
  id: number;
  quantity: number;
  unit: string;
  item: string;
  place: string | null;
  note: string | null;
  onHold: boolean;
  lastModified: string;
}

/** Compares the mirror with the world, record by record, and says what differs. Returns how many records there are. */
export async function expectMirrorIsWorld(page: Page, metrc: LocalMetrc): Promise<number> {
  const world = new Map<string, Known>();
  for (const list of lists) {
    for (const pkg of await metrc.packages(list)) world.set(pkg.label, ofWorld(list, pkg));
  }
  const rows = await stored<Known & { tag: string; facility: string }>(page, 'tandem-cache', 'packages');
  const mine = rows.filter((row) => row.facility.endsWith(`:${metrc.license}`));
  const mirror = new Map(mine.map((row) => [row.tag, ofMirror(row)]));
  const differing = [...new Set([...world.keys(), ...mirror.keys()])].flatMap((tag) => {
    const [left, right] = [world.get(tag), mirror.get(tag)];
    return JSON.stringify(left) === JSON.stringify(right) ? [] : [{ tag, world: left, mirror: right }];
  });
  expect(differing, 'packages on which mirror and world differ').toEqual([]);
  return mirror.size;
}

function ofWorld(list: string, pkg: WorldPackage): Known {
  return {
    list,
    id: pkg.id,
    quantity: Number(pkg.quantity),
    unit: pkg.unit,
    item: pkg.itemName,
    place: pkg.locationName || null,
    note: pkg.note || null,
    onHold: pkg.onHold,
    lastModified: pkg.lastModified,
  };
}

function ofMirror({ list, id, quantity, unit, item, place, note, onHold, lastModified }: Known): Known {
  return {
    list,
    id,
    quantity: Number(quantity),
    unit,
    item,
    place: place || null,
    note: note || null,
    onHold,
    lastModified,
  };
}
