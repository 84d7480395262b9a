import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/domain/sentence';
import { Icon } from '../icon';
import { useWords } from '../words';
import { fromPerson } from './from-person';

/** One thing the menu does. */
export interface MenuItem {
  name: MessageKey;
  act(): void;
}

/** What else Sync can do: a menu button beside it, worked by arrow keys, Home, End and Escape as any menu is. */
export function SyncMenu({ items }: { items: readonly MenuItem[] }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const choices = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    if (isOpen) choices()[0]?.focus();
  }, [isOpen]);

  function close() {
    setOpen(false);
    box.current?.querySelector<HTMLElement>('.caret')?.focus();
  }

  function onKey(event: KeyboardEvent) {
    const all = choices();
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    if (to === undefined) return;
    event.preventDefault();
    if (isOpen) all.at(to % all.length)?.focus();
    else setOpen(true);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and its menu items say
    <span
      ref={box}
      class="menu-box"
      onKeyDown={onKey}
      onFocusOut={({ relatedTarget }) => {
        if (isOpen && !box.current?.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="sync caret"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('sync_menu')}
        onClick={fromPerson(() => setOpen(!isOpen))}
      >
        <Icon name="chevron" />
      </button>
      {isOpen && (
        <div class="menu" role="menu" aria-label={t('sync_menu')}>
          {items.map(({ name, act }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={fromPerson(() => {
                close();
                act();
              })}
            >
              {t(name)}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
