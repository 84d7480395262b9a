// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { colourOf, facilityColours } from '@/lib/domain/facility-colour';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { endPages, license, openPage, settle, start } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const bands = () => [...document.querySelectorAll<HTMLElement>('tandem-band')];
const colour = () => bands()[0]?.style.getPropertyValue('--band');

afterEach(() => {
  endPages();
  fake.reset();
});

it('a band in the colour of the page’s license runs across the page, once', async () => {
  const { before } = openPage(plainHtml);
  start();
  await settle();
  expect(bands()).toHaveLength(1);
  expect(colour()).toBe(facilityColours[colourOf(license)]);
  endPages();
  expect(document.body.innerHTML).toBe(before);
});

it('takes the colour that a person chose, and no other license’s', async () => {
  const facility = `ca:${license}`;
  fake.state.answers['page.status'] = () => ({ license, facility, colour: 'violet' });
  openPage(plainHtml);
  await settle();
  expect(colour()).toBe(facilityColours.violet);
  fake.fire('status.changed', { license: 'C99-0000001-LIC', colour: 'red' });
  expect(colour()).toBe(facilityColours.violet);
  fake.fire('status.changed', { license, facility, colour: 'olive' });
  expect(colour()).toBe(facilityColours.olive);
});
