import type { Endpoint } from '../../api/endpoint.ts';
import type { Flag } from '../../api/facility-shape.ts';
import { changePackage } from '../../world/changes.ts';
import type { Fields } from '../../world/records.ts';
import { day, text } from '../fields.ts';
import { rowWrite } from '../row-write.ts';
import { writablePackage } from '../sources.ts';

/** A treatment of a package that failed its tests; the lists of methods are not documented, so any name is taken. */
interface Treatment {
  path: string;
  /** How its fields begin: `RemediationMethodName`. */
  name: string;
  /** The state that follows. */
  state: string;
  needs: Flag;
  facts(date: string): Fields;
}

const treatments: readonly Treatment[] = [
  {
    path: 'remediate',
    name: 'Remediation',
    state: 'Remediated',
    needs: 'CanRemediatePackagesWithFailedLabResults',
    facts: (date) => ({
      ContainsRemediatedProduct: true,
      RemediationDate: date,
      ProductRequiresRemediation: false,
    }),
  },
  {
    path: 'decontaminate',
    name: 'Decontamination',
    state: 'Decontaminated',
    needs: 'CanDecontaminatePackagesWithFailedLabResults',
    facts: (date) => ({
      ContainsDecontaminatedProduct: true,
      DecontaminationDate: date,
      ProductRequiresDecontamination: false,
    }),
  },
];

/**
 * Remediation and decontamination. The flags' names say that failed results come first, so a package that has none
 * is refused.
 */
export const treatmentEndpoints: readonly Endpoint[] = treatments.map(({ path, name, state, needs, facts }) =>
  rowWrite({
    method: 'PUT',
    path: `/packages/v2/${path}`,
    needs: [needs],
    prepare(row) {
      const pkg = writablePackage(row, 'PackageLabel');
      const method = text(row, `${name}MethodName`);
      const date = day(row, `${name}Date`, pkg?.packagedDate);
      text(row, `${name}Steps`, 4000);
      if (!pkg) return null;
      const isDue = pkg.labTestingState === 'TestFailed' || pkg.facts[`ProductRequires${name}`] === true;
      if (!isDue) row.complain(`Package ${pkg.label} does not require ${name}.`);
      return () =>
        changePackage(row.world, row.facility, pkg, row.writer, { action: path, text: `${state} by ${method}` }, () => {
          pkg.labTestingState = state;
          pkg.facts = { ...pkg.facts, ...facts(date) };
        });
    },
  }),
);
