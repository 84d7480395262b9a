import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord } from '../../world/record-changes.ts';
import { text } from '../fields.ts';
import { rowWrite } from '../row-write.ts';

/** Files and photos for items: only their Ids are ever seen again. */
export const fileEndpoints: readonly Endpoint[] = ['file', 'photo'].map((kind) =>
  rowWrite({
    method: 'POST',
    path: `/items/v2/${kind}`,
    prepare(row) {
      const name = text(row, 'FileName');
      const content = text(row, 'EncodedImageBase64', 10_000_000);
      if (!/^[A-Za-z0-9+/ ]*={0,2}$/.test(content)) row.complain('Encoded Image Base64 is not valid.');
      return () => addRecord(row.world, row.facility, { kind, list: 'all', name, fields: { FileName: name } }).id;
    },
  }),
);
