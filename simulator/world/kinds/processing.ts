import { anyOf, type RecordKind } from '../record-kind.ts';
import { dayIn } from '../stamp.ts';

const jobType: RecordKind = {
  kind: 'jobtype',
  lists: { active: 0.8, inactive: 0.2 },
  needs: 'process',
  count: 5,
  make({ n }) {
    const name = ['Infuse Gummies', 'Roll Joints', 'Fill Cartridges', 'Press Rosin', 'Old Recipe'][n % 5] as string;
    return {
      name,
      fields: {
        Name: name,
        Description: `${name} by hand`,
        CategoryName: n % 2 === 0 ? 'Infusing' : 'Processing',
        ForProcessingJobs: true,
        ProcessingSteps: 'Weigh, mix, rest, pack.',
        Attributes: [{ Id: n + 1, Name: `Attribute ${n + 1}`, LastModified: '2021-11-23T00:00:00-09:00' }],
      },
    };
  },
};

const job: RecordKind = {
  kind: 'processingjob',
  lists: { active: 0.5, inactive: 0.5 },
  needs: 'process',
  count: 'jobs',
  make({ facility, random, n, createdAt }) {
    const type = anyOf(facility, 'jobtype', 'active', random);
    const name = `${type?.name ?? 'Job'} ${n + 1}`;
    return {
      name,
      fields: {
        Name: name,
        Number: `MN${String(n + 1).padStart(3, '0')}`,
        JobTypeId: type?.id ?? 0,
        JobTypeName: type?.name ?? null,
        StartDate: dayIn(facility.zone, createdAt),
        TotalCount: random.int(0, 400),
        TotalWeight: random.int(10, 9000) / 10,
        TotalQuantity: random.int(1, 400),
      },
    };
  },
  enter: (list, { facility, createdAt }) => ({
    IsFinished: list === 'inactive',
    FinishNote: list === 'inactive' ? 'Done' : null,
    FinishedDate: list === 'inactive' ? dayIn(facility.zone, createdAt + 86_400_000) : null,
  }),
  edit: (record) => ({ TotalCount: Number(record.fields.TotalCount) + 1 }),
};

export const processingKinds: readonly RecordKind[] = [jobType, job];
