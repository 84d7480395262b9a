import { expect, type Locator, type Page, test } from '@playwright/test';
import { patience } from './patience.ts';

/** Metrics of the font in which the references were taken; Debian's `fonts-liberation`, which Chromium brings along. */
const probe = { text: 'Metrc as of 10:02', css: '600 100px "Liberation Sans", monospace', width: 811 };

/**
 * Compares an element with its picture in `e2e/references`, which `playwright test --update-snapshots` draws anew.
 * What changes by itself, times and ages, is written over first. On a computer without the font nothing can be compared;
 * the test says so.
 */
export async function expectAsBefore(target: Locator | Page, name: string, clip?: Clip): Promise<void> {
  const page = 'page' in target ? target.page() : target;
  if (!(await hasFont(page))) {
    test.info().annotations.push({ type: 'not compared', description: `${name}: Liberation Sans is not installed` });
    return;
  }
  await expect(async () => {
    await holdStill(page);
    const options = { timeout: 20_000, animations: 'disabled', maxDiffPixelRatio: 0.015, threshold: 0.25 } as const;
    if ('page' in target) await expect(target).toHaveScreenshot(`${name}.png`, options);
    else await expect(target).toHaveScreenshot(`${name}.png`, { ...options, ...(clip ? { clip } : {}) });
  }).toPass({ timeout: patience });
}

/** A part of the page, px. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

function hasFont(page: Page): Promise<boolean> {
  return page.evaluate(({ text, css, width }) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return false;
    pen.font = css;
    return Math.abs(pen.measureText(text).width - width) < 3;
  }, probe);
}

/** Writes one time, one age and one day over all that our elements show. */
async function holdStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const still: [RegExp, string][] = [
      [/\b\d{1,2}:\d{2}\b/g, '10:02'],
      [/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(?:, \d{4})?\b/g, 'Nov 2'],
      [/\bjust now\b|\b\d+ (?:min|hours?|days?) ago\b/g, '3 min ago'],
      [/· (?:now|\d+ (?:min|h|d))(?=$)/g, '· 3 min'],
    ];
    for (const host of document.querySelectorAll('*')) {
      if (!host.localName.startsWith('tandem-') || !host.shadowRoot) continue;
      const texts = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const said = still.reduce((text, [moving, held]) => text.replace(moving, held), node.nodeValue ?? '');
        if (said !== node.nodeValue) node.nodeValue = said;
      }
      for (const day of host.shadowRoot.querySelectorAll<HTMLInputElement>('input[type="date"]'))
        day.value = '2026-11-02';
    }
  });
}
