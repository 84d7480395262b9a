import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

const icons = { plain: 'info', good: 'check', warn: 'alert', bad: 'alert' } as const satisfies Record<string, IconName>;

/** What a {@link Notice} needs. */
export interface NoticeProps {
  tone?: keyof typeof icons;
  /** Announced when it appears: `alert` at once, `status` when the reader is idle. */
  role?: 'alert' | 'status';
  /** Without a box, for a place beside a button. */
  inline?: boolean;
  children: ComponentChildren;
}

/** A sentence that stands out, with its icon. */
export function Notice({ tone = 'plain', role, inline = false, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}${inline ? ' notice-inline' : ''}`} role={role}>
      <Icon name={icons[tone]} />
      <div class="notice-body">{children}</div>
    </div>
  );
}
