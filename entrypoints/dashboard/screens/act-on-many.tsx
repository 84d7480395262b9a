import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuAction } from '@/components/actions/action-menu';
import { GroupReview } from '@/components/actions/group-review';
import { commonProblems } from '@/components/actions/line-words';
import { ValuesSource } from '@/components/actions/values-source';
import { Button } from '@/components/button';
import { FormFields } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import { knownAction } from '@/lib/domain/actions/registry';
import { type GridFault, gridFault } from '@/lib/domain/bulk/grid-fault';
import { mostLines, readGrid } from '@/lib/domain/bulk/read-grid';
import { csvText } from '@/lib/domain/csv-text';
import type { FacilityKey } from '@/lib/domain/facility';
import { t, tell } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { faultyRows } from '../faulty-rows';
import { parseCells, readFileRows, unreadText } from '../read-file';
import { useGroup } from '../state/use-group';
import { GroupQueued } from './group-queued';
import { LookThrough } from './look-through';
import { MendLine } from './mend-line';

interface ActOnManyProps {
  facility: FacilityKey;
  action: MenuAction;
  /** Kind of record; null for an action that begins without one. */
  entity: string | null;
  /** Records chosen on the screen; none where a file names them. */
  chosen: readonly { key: string; name: string }[];
  onClose: () => void;
}

/** One form for many records, or a file with values for each; looked through line by line before it is queued. */
export function ActOnMany({ facility, action, entity, chosen, onClose }: ActOnManyProps) {
  const lines = chosen.map(({ key }) => ({ target: key, own: {} }));
  const group = useGroup({ facility, action: action.type, lines });
  const [unread, setUnread] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { form, file, asked } = group;
  const title = tell(action.title);
  const fields = (form?.fields ?? []).map((field) => ({ ...field, label: tell(field.label) }));
  const recordHeading = entity === null ? [] : [t(headingOf(entity))];
  const headings = [...recordHeading, ...fields.map(({ label }) => label)];

  function take(name: string, rows: string[][]) {
    const grid = readGrid(rows, { entity, fields });
    const fault = gridFault(grid, entity);
    setUnread(fault && faultText(fault, name, headings));
    group.take(fault ? null : { name: name.slice(0, 200), rows, grid });
  }

  async function takeFile(chosenFile: File) {
    try {
      take(chosenFile.name, (await readFileRows(chosenFile)).rows);
    } catch (error) {
      setUnread(unreadText(error, chosenFile.name));
    }
  }

  if (group.queued !== null) {
    return <GroupQueued facility={facility} id={group.id} count={group.queued} title={title} onClose={onClose} />;
  }
  // What every line says itself need not be said for all.
  const isOpen = (name: string) => asked.length === 0 || asked.some(({ own }) => !own[name]);
  const common = form && {
    ...form,
    fields: form.fields.filter(({ name }) => isOpen(name)).map((field) => ({ ...field, required: false })),
  };
  return (
    <section class="panel" aria-label={title}>
      <div class="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <span class="muted number">{t('lines_records', asked.length.toLocaleString())}</span>
      </div>
      {group.failure && !group.isLookedThrough && (
        <Notice tone="bad" role="alert">
          {group.failure}
        </Notice>
      )}
      {unread && (
        <Notice tone="bad" role="alert">
          {unread}
        </Notice>
      )}
      {file && <FileNotice name={file.name} grid={file.grid} headings={headings} onDrop={() => group.take(null)} />}
      {common && form && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void group.look();
          }}
        >
          {!file && (
            <ValuesSource
              columns={[...recordHeading, ...fields.filter(({ onDemand }) => !onDemand).map(({ label }) => label)]}
              more={fields.filter(({ onDemand }) => onDemand).length}
              isOpen={chosen.length === 0}
              onTemplate={() => downloadText(`${title}.csv`, csvText([headings, ...chosen.map(({ name }) => [name])]))}
              onFile={takeFile}
              onPaste={(text) => take(t('values_pasted'), parseCells(text))}
            />
          )}
          {asked.length > 0 && (
            <FormFields
              form={common}
              values={group.shared}
              problems={commonProblems(group.lines)}
              onChange={group.say}
            />
          )}
          {!group.isLookedThrough && <LookThrough busy={group.busy} disabled={!asked.length} onCancel={onClose} />}
        </form>
      )}
      {form && group.isLookedThrough && (
        <GroupReview
          form={form}
          lines={group.lines}
          again={group.again}
          isOncePerRecord={knownAction(action.type)?.repeat === 'absolute'}
          busy={group.busy}
          failure={group.failure}
          onAgain={group.setAgain}
          mend={(line) => (
            <MendLine
              form={form}
              line={line}
              values={{ ...group.shared, ...asked[line.index]?.own }}
              busy={group.busy}
              onChange={(name, value) => group.mend(line.index, name, value)}
              onLook={() => void group.look()}
            />
          )}
          onSaveFaulty={
            file ? () => downloadText(`${title}.csv`, csvText(faultyRows(file, group.lines, headings))) : undefined
          }
          onQueue={group.queue}
          onCancel={onClose}
        />
      )}
    </section>
  );
}

interface FileNoticeProps {
  name: string;
  grid: { unknown: string[]; isBare: boolean };
  headings: readonly string[];
  onDrop: () => void;
}

function FileNotice({ name, grid, headings, onDrop }: FileNoticeProps) {
  return (
    <Notice tone={grid.unknown.length ? 'warn' : 'plain'} role="status">
      <p>
        {t('values_from', name)} {grid.unknown.length > 0 && t('values_unknown', grid.unknown.join(', '))}
        {grid.isBare && t('values_bare', headings.join(', '))}
      </p>
      <Button kind="link" onPress={onDrop}>
        {t('values_drop')}
      </Button>
    </Notice>
  );
}

function faultText(fault: GridFault, name: string, headings: readonly string[]): string {
  if (fault === 'empty') return t('values_empty', name);
  if (fault === 'no-heading') return t('values_no_heading', name, headings.join(', '));
  if (fault === 'no-record') return t('values_no_record', name, headings[0] ?? '');
  return t('values_too_many', mostLines.toLocaleString());
}

function headingOf(entity: string) {
  if (entity === 'package') return 'grid_package_tag';
  return entity === 'plant' ? 'grid_plant_tag' : 'grid_record';
}
