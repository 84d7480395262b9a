import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds, each with the places where it is. */
export async function faults(page: Page, within?: string): Promise<string[]> {
  const look = new AxeBuilder({ page });
  const { violations, passes } = await (within ? look.include(within) : look).analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
