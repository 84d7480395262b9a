// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { button, show } from '../testing/screen';
import { LayoutNotice } from './layout-notice';

it('says what is wrong in words, with a button that asks for the report only when pressed', async () => {
  const report = vi.fn(() => '{}');
  const root = show(<LayoutNotice readable={3} all={20} report={report} copy={async () => true} />);
  expect(root.querySelector('section')?.getAttribute('aria-label')).toBe('Tandem: layout not recognised');
  expect(root.textContent).toContain('3 of its 20 rows could be read.');
  expect(button('Copy page report').type).toBe('button');
  expect(root.querySelector('[role="status"]')?.textContent).toBe('');
  expect(report).not.toHaveBeenCalled();
});
