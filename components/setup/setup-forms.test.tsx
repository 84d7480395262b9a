// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { button, enter, labelled, press, show, submit, tick } from '../testing/screen';
import { ConnectedCard } from './connected-card';
import { FacilitiesForm } from './facilities-form';
import { KeysForm, type KeysFormProps } from './keys-form';
import { PageOnlyForm } from './page-only-form';
import { strengthSentence } from './passphrase-field';
import { states } from './states';

function showKeys(parts: Partial<KeysFormProps> = {}) {
  const onConnect = vi.fn();
  const props = {
    offeredState: 'ca',
    person: '',
    busy: false,
    failure: null,
    onPageOnly: () => {},
    onConnect,
    ...parts,
  };
  return { root: show(<KeysForm {...props} />), onConnect };
}

describe('KeysForm', () => {
  it('bears the labels that tests and guides rely on', () => {
    showKeys();
    for (const label of ['Software API key', 'User API key', 'State', 'Your name'])
      expect(labelled(label)).toBeTruthy();
    for (const label of ['Until the browser closes', 'Stay unlocked on this computer']) {
      expect(labelled(label).type).toBe('radio');
    }
    expect(document.querySelector('input[type=radio][value=passphrase]')).toMatchObject({ checked: true });
    expect(labelled('Passphrase')).toMatchObject({ type: 'password', name: 'passphrase' });
    expect(button('Connect').type).toBe('submit');
  });

  it('hides both keys and lets no browser remember them', () => {
    showKeys();
    for (const label of ['Software API key', 'User API key']) {
      expect(labelled(label)).toMatchObject({ type: 'password', autocomplete: 'off' });
    }
  });

  it('hands over everything once', () => {
    const { onConnect } = showKeys();
    enter(labelled('Software API key'), ' vendor ');
    enter(labelled('User API key'), 'user');
    enter(labelled('Your name'), 'Maria');
    enter(labelled('Passphrase'), ' correct horse ');
    submit();
    expect(onConnect).toHaveBeenCalledExactlyOnceWith({
      vendorKey: 'vendor',
      userKey: 'user',
      state: 'ca',
      person: 'Maria',
      keeping: 'passphrase',
      passphrase: ' correct horse ',
    });
  });

  it('asks for a passphrase only where there is one', () => {
    const { onConnect } = showKeys();
    tick(labelled('Stay unlocked on this computer'));
    expect(document.querySelector('input[name=passphrase]')).toBeNull();
    submit();
    expect(onConnect.mock.calls[0]?.[0]).toMatchObject({ keeping: 'stay', passphrase: '' });
  });

  it('says beside the button why it failed', () => {
    const { root } = showKeys({ failure: 'Metrc does not accept these keys.' });
    expect(root.querySelector('.form-end [role=alert]')?.textContent).toBe('Metrc does not accept these keys.');
  });

  it('warns of Generate, and shows the way without a software key', () => {
    const onPageOnly = vi.fn();
    const { root } = showKeys({ onPageOnly });
    expect(root.textContent).toContain(
      'Copy the key already shown. Do not press Generate: that disconnects your point of sale.',
    );
    press('Start page-only');
    expect(onPageOnly).toHaveBeenCalledOnce();
  });
});

describe('strengthSentence', () => {
  it.each([
    ['', 'setup_passphrase_hint'],
    ['short', 'setup_passphrase_short'],
    ['aaaaaaaaaaaa', 'setup_passphrase_simple'],
    ['correct hors', 'setup_passphrase_fair'],
    ['correct horse battery', 'setup_passphrase_good'],
  ])('judges "%s"', (passphrase, key) => expect(strengthSentence(passphrase).key).toBe(key));
});

describe('FacilitiesForm', () => {
  const offers = [
    { facility: 'ca:C11-1', license: 'C11-1', name: 'Shop', chosen: false },
    { facility: 'ca:C10-2', license: 'C10-2', name: 'Warehouse', chosen: false },
  ];

  it('offers one checkbox per license and starts with the ticked ones', () => {
    const onStart = vi.fn();
    show(<FacilitiesForm offers={offers} busy={false} failure={null} onStart={onStart} />);
    expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
    tick(labelled('Warehouse C10-2'));
    submit();
    expect(onStart).toHaveBeenCalledWith(['ca:C10-2']);
    expect(button('Start').type).toBe('submit');
  });

  it('does not start without any', () => {
    const onStart = vi.fn();
    const root = show(<FacilitiesForm offers={offers} busy={false} failure={null} onStart={onStart} />);
    submit();
    expect(onStart).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toBe('Choose at least one license.');
  });

  it('ticks the only license by itself', () => {
    show(<FacilitiesForm offers={offers.slice(0, 1)} busy={false} failure={null} onStart={() => {}} />);
    expect(labelled('Shop C11-1').checked).toBe(true);
  });
});

it('starts page-only with the license of the page in front', () => {
  const onStart = vi.fn();
  const props = { offeredState: 'mi', offeredLicense: 'AU-P-1', busy: false, failure: null, onBack: () => {}, onStart };
  show(<PageOnlyForm {...props} />);
  submit();
  expect(onStart).toHaveBeenCalledWith({ state: 'mi', license: 'AU-P-1' });
});

describe('ConnectedCard', () => {
  it('forgets keys only when asked twice', () => {
    const onForget = vi.fn();
    const rest = { onLock: () => {}, onChange: () => {} };
    show(<ConnectedCard person="Maria" keeping="passphrase" locked={false} onForget={onForget} {...rest} />);
    press('Forget keys');
    expect(onForget).not.toHaveBeenCalled();
    press('Yes, forget them');
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('says where the keys lie, honestly', () => {
    const rest = { onLock: () => {}, onChange: () => {}, onForget: () => {} };
    const root = show(<ConnectedCard person="Maria" keeping="stay" locked={false} {...rest} />);
    expect(root.textContent).toContain('anyone who can read this profile’s files can read them');
    expect(() => button('Lock now')).toThrow();
  });
});

it('lists every state once, by two letters', () => {
  expect(new Set(states.map(([code]) => code)).size).toBe(28);
  for (const [code] of states) expect(code).toMatch(/^[a-z]{2}$/);
});
