import {
  date,
  freeTag,
  future,
  image,
  type Line,
  missing,
  notHere,
  pack,
  reasonWrongs,
  unlisted,
  type Wrong,
} from './line';

const source = pack();
const elsewhere = '1A4FF0100000022000000777';
const units = { CountUnitOfMeasureName: 'Each', WeightUnitOfMeasureName: 'Ounces' };
const job = (fields = {}) => image('job', 'Brownies', { Name: 'Brownies', IsFinished: false, ...units, ...fields });
const world = { others: { [source.tag]: source } };
const taken = `${source.tag} 10`;
const noList: Wrong = ['packages that are none', { taken: 'bag' }, 'problem_no_ingredients', 'taken'];
const strange: Wrong = ['a package that is not here', { taken: `${elsewhere} 1` }, 'problem_of', 'taken'];
const unitWrongs = [unlisted('countUnit'), unlisted('volumeUnit'), unlisted('weightUnit')];
const amounts = { countUnit: 'Each', volumeUnit: '', weightUnit: 'Ounces' };
const made = image('job', 'New', { Name: 'New', JobTypeName: 'Infusing' });
const waste = { countWaste: '', volumeWaste: '', weightWaste: '2.5' };

/** Writes on processing jobs. */
export const jobLines: Record<string, Line> = {
  'job.start': {
    call: 'POST /processing/v2/start',
    before: null,
    fine: { newName: 'New', jobType: 'Infusing', taken, ...amounts, date },
    world,
    effect: {},
    also: ['job:New', source.tag],
    sends: {
      JobName: 'New',
      VolumeUnitOfMeasure: null,
      Packages: [{ Label: source.tag, Quantity: 10, UnitOfMeasure: 'Each' }],
      StartDate: `${date}T00:00:00Z`,
    },
    once: { named: [made] },
    twice: { named: [made, made] },
    wrong: [
      missing('newName'),
      unlisted('jobType'),
      ...unitWrongs,
      ['nothing to work on', { taken: '' }, 'problem_no_ingredients', 'taken'],
      ['more than there is', { taken: `${source.tag} 100.5` }, 'problem_not_available', 'taken'],
      noList,
      strange,
      future(),
    ],
  },
  'job.adjust': {
    call: 'POST /processing/v2/adjust',
    before: job(),
    fine: { taken, ...amounts, reason: 'Drying', note: 'dry', date },
    world,
    effect: {},
    also: [source.tag],
    sends: { Id: 7, AdjustmentReason: 'Drying', AdjustmentNote: 'dry', WeightUnitOfMeasureName: 'Ounces' },
    once: { word: 'done' },
    none: { word: 'refused' },
    wrong: [noList, strange, ...unitWrongs, ...reasonWrongs(), future()],
  },
  'job.package': {
    call: 'POST /processing/v2/createpackages',
    before: job(),
    fine: {
      quantity: '12',
      unit: 'Each',
      newTag: freeTag,
      item: 'Brownies',
      location: '',
      sublocation: '',
      note: '',
      date,
      productionBatch: 'PB-1',
      isFinishedGood: 'yes',
      expirationDate: '',
      sellByDate: '',
      useByDate: '2027-01-01',
    },
    effect: {},
    also: [freeTag],
    sends: { JobName: 'Brownies', Tag: freeTag, Quantity: 12, IsFinishedGood: true, FinishProcessingJob: false },
    once: { others: { [freeTag]: pack({ tag: freeTag, item: 'Brownies', unit: 'Each' }) } },
    wrong: [
      ['a tag that is none', { newTag: 'X' }, 'problem_no_tag', 'newTag'],
      ['nothing', { quantity: '0' }, 'problem_not_positive', 'quantity'],
      unlisted('unit'),
      unlisted('item'),
      unlisted('location'),
      future(),
    ],
  },
  'job.finish': {
    call: 'PUT /processing/v2/finish',
    before: job(),
    fine: { date, ...waste, note: 'done' },
    effect: { list: 'jobs-inactive', fields: { IsFinished: true, FinishedDate: date } },
    sends: {
      Id: 7,
      FinishNote: 'done',
      TotalWeightWaste: 2.5,
      WasteWeightUnitOfMeasureName: 'Ounces',
      TotalCountWaste: null,
    },
    wrong: [
      ['waste in a unit that it has not', { volumeWaste: '1' }, 'problem_no_unit', 'volumeWaste'],
      ['less than nothing', { weightWaste: '-1' }, 'problem_not_a_number', 'weightWaste'],
      ['a note that would be cut', { note: 'x'.repeat(251) }, 'problem_too_long', 'note'],
      future(),
    ],
  },
  'job.unfinish': {
    call: 'PUT /processing/v2/unfinish',
    before: job({ IsFinished: true, FinishedDate: '2026-11-01' }),
    fine: {},
    effect: { list: 'jobs', fields: { IsFinished: false, FinishedDate: null } },
    sends: { Id: 7 },
    wrong: [],
    refusedOn: [notHere, ['one that goes on', { fields: { FinishedDate: null } }, 'problem_record_not_over']],
  },
  'job.discontinue': {
    call: 'DELETE /processing/v2/{id}',
    before: job(),
    fine: {},
    effect: { list: 'jobs-inactive' },
    once: { named: [job()] },
    none: { named: [], word: 'refused' },
    wrong: [],
    refusedOn: [notHere, ['one that is discontinued', { list: 'jobs-inactive' }, 'problem_record_over']],
  },
};
