import type { Endpoint } from '../../api/endpoint.ts';
import type { Flag } from '../../api/facility-shape.ts';
import { changePackage } from '../../world/changes.ts';
import { rowWrite } from '../row-write.ts';
import { writablePackage } from '../sources.ts';

const flags: readonly { path: string; fact: string; words: string; needs: Flag }[] = [
  { path: 'donation', fact: 'IsDonation', words: 'a Donation', needs: 'CanDonatePackages' },
  { path: 'tradesample', fact: 'IsTradeSample', words: 'a Trade Sample', needs: 'CanCreateTradeSamplePackages' },
  { path: 'finishedgood', fact: 'IsFinishedGood', words: 'a Finished Good', needs: 'CanTrackFinishedGoods' },
];

/** Marks of packages, set and taken away. Setting what is set is harmless in value, but LastModified moves. */
export const flagEndpoints: readonly Endpoint[] = flags.flatMap(({ path, fact, words, needs }) =>
  [true, false].map((isSet) =>
    rowWrite({
      method: 'PUT',
      path: `/packages/v2/${path}/${isSet ? 'flag' : 'unflag'}`,
      needs: [needs],
      prepare(row) {
        const pkg = writablePackage(row, 'Label');
        if (!pkg) return null;
        const name = { action: path, text: `${isSet ? 'Marked' : 'No longer marked'} as ${words}` };
        return () =>
          changePackage(row.world, row.facility, pkg, row.writer, name, () => {
            pkg.facts = { ...pkg.facts, [fact]: isSet };
          });
      },
    }),
  ),
);
