import type { z } from 'zod';
import messages from '@/public/_locales/en/messages.json';
import type { ActionDefinition } from '../domain/actions/define-action';
import { fieldMeta } from '../domain/actions/fields';
import { actions } from '../domain/actions/registry';
import type { MessageKey } from '../domain/sentence';
import { allLines } from './action-lines/all-lines';

const words = (key: MessageKey) => messages[key].message;

const head = `# Actions

Every write of Metrc's that Tandem makes, read from the registry in \`lib/domain/actions\`. Written by
\`npm run docs:actions\`; a test fails while it is out of date.

- **Sent twice**: \`absolute\` is harmless in value; \`tag-guarded\` is refused, because the tag is used; \`harmful\` counts
  twice, so it is waited for longer, looked for twice, and sent over a transport that cannot repeat it.
- **Seen by**: \`mark\` is a reference in a note; \`key\` a new tag or name; \`counter\` a number before and after; \`value\`
  the field that was set; \`none\` shows nowhere and is believed on Metrc's word.
- **Conflict**: fields whose change in Metrc, since the person decided, stops the action.
`;

/** The text of \`docs/actions.md\`. */
export function actionDocs(): string {
  const groups = Map.groupBy(actions, ({ type }) => type.split('.')[0] ?? '');
  const parts = [...groups].map(([group, members]) => `## ${group}\n\n${tableOf(members)}`);
  return `${[head, ...parts].join('\n').trimEnd()}\n`;
}

function tableOf(members: readonly ActionDefinition[]): string {
  const titles = ['Action', 'Call', 'Permission', 'Sent twice', 'Seen by', 'Fields', 'Conflict'];
  const rows = [titles, titles.map(() => '---'), ...members.map(rowOf)];
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

function rowOf(action: ActionDefinition): string[] {
  const { type, title, permission, repeat, evidence, guards } = action;
  const call = allLines[type]?.call ?? '';
  const cells = [`${words(title)}<br>\`${type}\``, `\`${call}\``, permission, repeat, evidence];
  return [...cells, fieldsOf(action).join(', ') || '—', guards.map((field) => `\`${field}\``).join(', ') || '—'];
}

function fieldsOf({ input }: ActionDefinition): string[] {
  const metas = Object.values(input.shape).flatMap((schema) => fieldMeta.get(schema as z.ZodType) ?? []);
  const drawn = metas.filter(({ onDemand }) => !onDemand);
  const more = metas.length - drawn.length;
  const names = drawn.map(({ label, optional }) => `${words(label)}${optional ? '' : '\\*'}`);
  return more ? [...names, `and ${more} more where the category demands them`] : names;
}
