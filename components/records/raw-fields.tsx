import { fieldsOf, fieldWords, isUnset } from '@/lib/domain/feeds/field-words';
import { useWords } from '../words';
import { plainText } from './field-value';

/** Every field of a row in Metrc's order and Metrc's own text; those that say nothing are behind one line. */
export function RawFields({ raw, name }: { raw: unknown; name: string }) {
  const { t } = useWords();
  const fields = fieldsOf(raw);
  const saying = fields.filter(([, value]) => !isUnset(value) && value !== false);
  const silent = fields.filter(([, value]) => isUnset(value) || value === false);
  if (!fields.length) return <p class="muted">{t('records_plain')}</p>;
  return (
    <div class="stack-tight">
      <dl class="raw-fields" aria-label={t('records_fields', name)}>
        {saying.map(([path, value]) => (
          <div key={path}>
            <dt title={path}>{fieldWords(path)}</dt>
            <dd>{value === true ? t('ui_yes') : plainText(value)}</dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <details class="raw-silent">
          <summary>{t('records_unset', String(silent.length))}</summary>
          <p class="muted">
            {silent
              .map(([path, value]) => (value === false ? t('records_unset_value', fieldWords(path)) : fieldWords(path)))
              .join(' · ')}
          </p>
        </details>
      )}
    </div>
  );
}
