import { NameMapper } from '@/components/readings/name-mapper';
import type { ImportKnowledge } from '@/lib/data/readers';
import type { OpenName } from '@/lib/domain/readings/read-lines';
import { unitNames } from '@/lib/domain/readings/reading-file';
import { t } from '@/lib/platform/i18n';
import type { NameKind } from '../state/use-import-terms';

interface ImportNamesProps {
  known: ImportKnowledge;
  asked: Record<NameKind, readonly OpenName[]>;
  suggested: Record<'places' | 'items', ReadonlyMap<string, string>>;
  said: Record<NameKind, Record<string, string | null>>;
  onSay: (kind: NameKind, said: Record<string, string | null>) => void;
}

const noSuggestions: ReadonlyMap<string, string> = new Map();

/** Units, items and places that the file calls by other names than Metrc does. */
export function ImportNames({ known, asked, suggested, said, onSay }: ImportNamesProps) {
  const kinds = [
    { kind: 'units', title: t('readings_names_units'), what: t('readings_names_units_what'), choices: unitNames },
    { kind: 'items', title: t('readings_names_items'), what: t('readings_names_items_what'), choices: known.items },
    { kind: 'places', title: t('readings_names_places'), what: t('readings_names_places_what'), choices: known.places },
  ] as const;
  return (
    <>
      {kinds
        .filter(({ kind, choices }) => asked[kind].length > 0 && choices.length > 0)
        .map(({ kind, title, what, choices }) => (
          <NameMapper
            key={kind}
            title={title}
            what={what}
            names={asked[kind]}
            choices={choices}
            said={said[kind]}
            suggested={kind === 'units' ? noSuggestions : suggested[kind]}
            mayBeNothing={kind !== 'units'}
            onSay={(more) => onSay(kind, more)}
          />
        ))}
    </>
  );
}
