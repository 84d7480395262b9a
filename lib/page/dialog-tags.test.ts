// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { dialogOf, isOpen, tagsIn } from './dialog-tags';
import dialogHtml from './fixtures/2026-11-23-adjust-dialog.html?raw';

it('a dialog tells its tags by its fields, and is open until Metrc removes or hides it', () => {
  document.body.innerHTML = dialogHtml;
  const dialog = dialogOf(document.querySelector('form') as Element) as HTMLElement;
  expect([...tagsIn(dialog)]).toEqual(['1A4FF0100000001000000101', '1A4FF0100000001000000777']);
  expect(dialogOf(document.body)).toBeNull();
  expect(isOpen(dialog)).toBe(true);
  dialog.style.display = 'none';
  expect(isOpen(dialog)).toBe(false);
  dialog.remove();
  expect(isOpen(dialog)).toBe(false);
});
