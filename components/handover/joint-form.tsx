import { useState } from 'preact/hooks';
import type { CountSession } from '@/lib/domain/count/count-session';
import { instantText } from '../age';
import { Button } from '../button';
import { ScopeWords } from '../count/session-table';
import { FormEnd } from '../form-end';
import { Table } from '../table';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link JointForm} needs. */
export interface JointFormProps {
  /** Finished counts, newest first. */
  sessions: readonly CountSession[];
  /** Those that are offered ticked. */
  suggested: readonly string[];
  person: string;
  busy: boolean;
  failure: string | null;
  onStart: (said: { sessionIds: string[]; who: string }) => void;
  clock?: () => number;
}

/** Chooses which counts belong together. */
export function JointForm(props: JointFormProps) {
  const { t } = useWords();
  const { sessions, busy, clock = Date.now } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(props.suggested));
  const [who, setWho] = useState(props.person);
  const isReady = chosen.size > 0 && who.trim() !== '';
  const toggled = (id: string) => (chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]);
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) props.onStart({ sessionIds: [...chosen], who });
      }}
    >
      <Table
        caption={t('count_sessions')}
        rows={sessions}
        keyOf={({ id }) => id}
        choice={{
          isChosen: ({ id }) => chosen.has(id),
          labelOf: ({ name, who: by }) => t('joint_pick_one', name, by),
          allLabel: t('joint_pick_all'),
          onToggle: ({ id }) => setChosen(new Set(toggled(id))),
          onToggleAll: () => setChosen(new Set(chosen.size < sessions.length ? sessions.map(({ id }) => id) : [])),
        }}
        columns={[
          { heading: t('count_name'), cell: ({ name }) => name },
          { heading: t('count_scope'), cell: (session) => <ScopeWords session={session} /> },
          { heading: t('count_who'), cell: ({ who: by }) => by },
          { heading: t('handover_computer'), cell: ({ from }) => from?.computer ?? t('handover_this_computer') },
          {
            heading: t('count_started'),
            cell: ({ startedAt }) => <span class="nowrap">{instantText(startedAt, clock())}</span>,
          },
        ]}
      />
      <div class="field-grid">
        <TextField label={t('joint_who')} name="joint-who" value={who} maxLength={80} onText={setWho} />
      </div>
      <FormEnd failure={props.failure}>
        <Button kind="primary" submit busy={busy} disabled={!isReady}>
          {t('joint_start')}
        </Button>
      </FormEnd>
    </form>
  );
}
