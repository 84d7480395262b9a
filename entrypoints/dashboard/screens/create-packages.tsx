import { useEffect, useRef, useState } from 'preact/hooks';
import { GroupReview } from '@/components/actions/group-review';
import { FormFields } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import { BalanceLine } from '@/components/packaging/balance-line';
import { MorePackages, OutputTable } from '@/components/packaging/output-table';
import { RadioGroup } from '@/components/radio-group';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FormView } from '@/lib/domain/form';
import { kindProblems, outputLines, type PackagingKind } from '@/lib/domain/packaging/output-lines';
import { t, tell } from '@/lib/platform/i18n';
import { useGroup } from '../state/use-group';
import { usePackaging } from '../state/use-packaging';
import { AddSource } from './add-source';
import { GroupQueued } from './group-queued';
import { LookThrough } from './look-through';

interface CreatePackagesProps {
  facility: FacilityKey;
  /** Tags of the packages to begin with. */
  tags: readonly string[];
  kind: PackagingKind;
  onClose: () => void;
}

/** Fields that the table asks for, package by package. */
const inTable = ['used', 'more', 'quantity', 'unit', 'newTag', 'item', 'productionBatch'];

/** The kind of packaging that an action is; null for any other action. */
export function packagingOf(action: string): PackagingKind | null {
  if (action === 'package.create') return 'repack';
  return action === 'package.create-sample' ? 'sample' : null;
}

/** Packages out of packages: a repack, a production batch, lab samples. One table, one group. */
export function CreatePackages({ facility, tags, kind: first, onClose }: CreatePackagesProps) {
  const [kind, setKind] = useState<PackagingKind>(first);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const touch = useRef(() => {});
  const table = usePackaging(facility, tags, () => touch.current());
  const { sources, outputs, sums } = table;
  const group = useGroup({
    facility,
    action: kind === 'sample' ? 'package.create-sample' : 'package.create',
    // Only a production batch has a number of its own, whatever was typed before.
    lines: outputLines(sources, kind === 'batch' ? outputs : outputs.map((one) => ({ ...one, batch: '' }))),
    problems: kindProblems(outputs, kind),
  });
  touch.current = group.changed;
  const { form, lines } = group;
  const title = t('pack_title');
  if (group.queued !== null) {
    return <GroupQueued facility={facility} id={group.id} count={group.queued} title={title} onClose={onClose} />;
  }
  const failure = group.failure ?? table.failure ?? (table.refusal && tell(table.refusal));
  return (
    <section class="panel" aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <RadioGroup
        legend={t('pack_kind')}
        name="kind"
        value={kind}
        onChoose={(chosen) => {
          group.changed();
          setKind(chosen);
        }}
        choices={[
          { value: 'repack', label: t('pack_repack') },
          { value: 'batch', label: t('pack_batch') },
          { value: 'sample', label: t('pack_sample') },
        ]}
      />
      <AddSource busy={table.busy} onAdd={(tag) => void table.addSources([tag])} />
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      {form && sources.length > 0 && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void group.look();
          }}
        >
          <OutputTable
            sources={sources}
            outputs={outputs}
            sums={sums}
            items={choicesOf(form, 'item')}
            units={choicesOf(form, 'unit')}
            hasBatch={kind === 'batch'}
            problems={outputs.map((_, i) => lines[i]?.problems ?? [])}
            onChange={table.change}
            onRemove={table.remove}
            onRemoveSource={table.removeSource}
          />
          <MorePackages onAdd={table.add} />
          <BalanceLine sums={sums} />
          <div class="pack-common">
            <FormFields form={commonOf(form)} values={group.shared} problems={[]} onChange={group.say} />
          </div>
          {!group.isLookedThrough && <LookThrough busy={group.busy} disabled={!outputs.length} onCancel={onClose} />}
        </form>
      )}
      {form && group.isLookedThrough && (
        <GroupReview
          form={form}
          lines={lines}
          again={false}
          isMendedAbove
          busy={group.busy}
          failure={null}
          onAgain={() => {}}
          onQueue={group.queue}
          onCancel={onClose}
        />
      )}
    </section>
  );
}

function choicesOf(form: FormView, name: string) {
  return form.fields.find((field) => field.name === name)?.choices ?? [];
}

/** What is the same for all packages. */
function commonOf(form: FormView): FormView {
  return { ...form, fields: form.fields.filter(({ name }) => !inTable.includes(name)) };
}
