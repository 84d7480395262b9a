import type { ComponentChildren } from 'preact';
import { Notice } from './notice';

/** What a {@link FormEnd} needs: its buttons, and what came of them. */
export interface FormEndProps {
  children: ComponentChildren;
  /** Said where it went well, until something is changed. */
  done?: string | null;
  failure?: string | null;
}

/** The end of a form: its buttons, and beside them what came of pressing them. */
export function FormEnd({ children, done, failure }: FormEndProps) {
  return (
    <div class="form-end">
      {children}
      {done && (
        <Notice tone="good" role="status" inline>
          {done}
        </Notice>
      )}
      {failure && (
        <Notice tone="bad" role="alert" inline>
          {failure}
        </Notice>
      )}
    </div>
  );
}
