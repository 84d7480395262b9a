import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';

/** One thing that can be done: at once, or by a form that opens below. */
export interface Deed {
  label: string;
  /** Plain, unless it is what one comes for, or only for looking closer. */
  kind?: 'primary' | 'quiet';
  act: { press: () => void } | { form: (close: () => void) => ComponentChildren };
}

/** What a {@link DeedBar} needs. */
export interface DeedBarProps {
  deeds: readonly Deed[];
  busy: boolean;
  failure: string | null;
}

/** All that can be done with an action, in one row; of the forms one is open at a time. */
export function DeedBar({ deeds, busy, failure }: DeedBarProps) {
  const [open, setOpen] = useState<string | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const place = deeds.findIndex(({ label }) => label === open);
  const opened = deeds[place]?.act;
  if (!deeds.length) return null;
  // Whoever closes a form goes on where it was opened.
  const close = () => {
    setOpen(null);
    row.current?.querySelectorAll('button')[place]?.focus();
  };
  return (
    <div class="stack-tight">
      <div ref={row} class="row action-deeds">
        {deeds.map(({ label, kind, act }) => {
          const isOpen = open === label;
          const wiring =
            'press' in act
              ? { busy, onPress: act.press }
              : { expanded: isOpen, onPress: () => setOpen(isOpen ? null : label) };
          return (
            <Button key={label} {...(kind && { kind })} {...wiring}>
              {label}
            </Button>
          );
        })}
      </div>
      {failure && (
        <Notice tone="bad" role="alert" inline>
          {failure}
        </Notice>
      )}
      {opened && 'form' in opened && opened.form(close)}
    </div>
  );
}
