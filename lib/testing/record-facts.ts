import type { HostRow } from '../domain/host-row';
import { plants } from '../domain/pages/plants';
import type { RecordFacts } from '../domain/reconcile/record-facts';
import { say } from '../domain/sentence';

/** A flowering plant as the Plants page shows it. */
export function plantRow(fields: Record<string, string> = {}, over: Partial<HostRow> = {}): HostRow {
  return {
    kind: plants.id,
    grid: 'plantsflowering',
    key: '1A4FF0200000022000000123',
    fields: { strain: 'Fern Valley', place: 'Room 2', batch: 'Batch 9', harvests: '0', ...fields },
    ...over,
  };
}

/** The same plant as the API shows it. */
export const plantRaw = {
  Label: '1A4FF0200000022000000123',
  StrainName: 'Fern Valley',
  LocationName: 'Room 2',
  PlantBatchName: 'Batch 9',
  HarvestCount: 0,
};

/** Facts of a plant that page and mirror agree on, unless something is changed. */
export function recordFactsOf(changes: Partial<RecordFacts> = {}): RecordFacts {
  return {
    row: plantRow(),
    kind: plants,
    mirror: { list: 'plants-flowering', raw: plantRaw },
    notCompared: say('verdict_not_pulled_yet'),
    open: [],
    change: null,
    page: 'same',
    asOfWords: '10:02',
    ...changes,
  };
}
