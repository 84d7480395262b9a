import type { ShownLine } from '@/components/actions/line-words';
import { Button } from '@/components/button';
import { FormFields } from '@/components/form-fields';
import type { FormView } from '@/lib/domain/form';
import { t } from '@/lib/platform/i18n';

interface MendLineProps {
  form: FormView;
  line: ShownLine;
  values: Record<string, string>;
  busy: boolean;
  onChange: (name: string, value: string) => void;
  onLook: () => void;
}

/** One line's own values, to be put right. What stands here counts for this line alone. */
export function MendLine({ form, line, values, busy, onChange, onLook }: MendLineProps) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <FormFields form={form} values={values} problems={line.problems} onChange={onChange} />
      <div class="form-end">
        <Button kind="primary" submit busy={busy}>
          {t('lines_look_again')}
        </Button>
      </div>
    </form>
  );
}
