import type { Problem } from '../../form';
import { parseTag } from '../../package-tag';
import { compareAmounts, decimalText } from '../../quantity';
import { say } from '../../sentence';
import type { ActionWorld } from '../define-action';
import { choice, entriesOf, line, lines } from '../fields';
import { choiceProblem } from '../problems';
import { destinationBody, emptyHead, type RouteForm, routeFields, routeProblems } from './route-form';

/** Fields of a form that describes a template of an outgoing transfer. */
export const templateFields = () => ({
  newName: line('field_name'),
  transferType: choice('field_transfer_type', 'transfer-types'),
  ...routeFields(),
  packages: lines('field_transfer_packages'),
});

/** What such a form says. */
export interface TemplateForm extends RouteForm {
  newName: string;
  packages: string;
}

/**
 * Reads packages as typed, scanned or pasted: a tag a line, and behind it the gross weight and its unit if they are
 * wanted.
 * @returns null when there is none, a line is none, or a tag stands twice
 */
export function templatePackages(text: string): { tag: string; weight: string | null; unit: string | null }[] | null {
  const found: { tag: string; weight: string | null; unit: string | null }[] = [];
  for (const entry of entriesOf(text)) {
    const [, first = '', amount, unit] = /^(\S+?)(?:[\s,;]+(\S+?)[\s,;]+(\S.*))?$/.exec(entry) ?? [];
    const tag = parseTag(first);
    const weight = amount === undefined ? null : decimalText(amount);
    if (!tag || found.some((other) => other.tag === tag)) return null;
    if (amount !== undefined && (weight === null || compareAmounts(weight, '0') < 0)) return null;
    found.push({ tag, weight, unit: unit ?? null });
  }
  return found.length ? found : null;
}

/** The type must be Metrc's, nobody arrives before leaving, and there is something to bring. */
export function templateProblems(input: TemplateForm, world: Pick<ActionWorld, 'choices'>): Problem[] {
  return [
    ...choiceProblem('transferType', input.transferType, world.choices['transfer-types']),
    ...routeProblems(input),
    ...(templatePackages(input.packages) ? [] : [{ field: 'packages', sentence: say('problem_no_transfer_packages') }]),
  ];
}

/** The documented body of a template, all names there but Metrc's Ids. */
export function templateBody(input: TemplateForm) {
  return {
    Name: input.newName,
    ...emptyHead,
    Destinations: [{ ...destinationBody(input), Packages: packageRows(input.packages) }],
  };
}

function packageRows(text: string) {
  return (templatePackages(text) ?? []).map(({ tag, weight, unit }) => ({
    PackageLabel: tag,
    WholesalePrice: null,
    GrossWeight: weight === null ? null : Number(weight),
    GrossUnitOfWeightName: unit,
  }));
}
