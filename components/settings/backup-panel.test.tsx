// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { BackupReminder } from '../backup-reminder';
import { press, show } from '../testing/screen';
import { BackupPanel } from './backup-panel';

const day = 86_400_000;

describe('BackupPanel', () => {
  it('says what exists only here, and saves it', () => {
    const onSave = vi.fn();
    const rest = { busy: false, failure: null, said: null, onSave, onRestore: () => {} };
    const root = show(<BackupPanel state={{ madeAt: null, since: 0, unsent: 3 }} {...rest} />);
    expect(root.textContent).toContain('3 unsent actions exist only on this computer');
    expect(root.textContent).toContain('No backup has been made yet');
    press('Save a backup');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('announces how it went', () => {
    const rest = { busy: false, onSave: () => {}, onRestore: () => {} };
    const state = { madeAt: 0, since: 0, unsent: 0 };
    const good = show(<BackupPanel state={state} {...rest} failure={null} said="Restored." />);
    expect(good.querySelector('.notice[role=status]')?.textContent).toBe('Restored.');
    const bad = show(<BackupPanel state={state} {...rest} failure="No." said={null} />);
    expect(bad.querySelector('.notice[role=alert]')?.textContent).toBe('No.');
  });
});

describe('BackupReminder', () => {
  it('rests for a week, then says what would be lost', () => {
    const state = { madeAt: 0, since: 0, unsent: 1 };
    expect(show(<BackupReminder state={state} now={7 * day - 1} />).textContent).toBe('');
    const root = show(<BackupReminder state={state} now={7 * day} />);
    expect(root.textContent).toContain('1 unsent action exists only on this computer');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#/settings');
  });
});
