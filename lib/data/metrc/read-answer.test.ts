import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiError } from './api-error';
import { readPage } from './page';
import { readBody, readError, retryAfterMs, rowMessages } from './read-answer';

const rowList = JSON.stringify([
  { row: 0, message: 'Tag A is not valid.' },
  { row: 1, message: 'Tag B is not valid.' },
]);
const fault = '{"Message":"Could not load file or assembly \'System.Data.SqlClient\'"}';
const tooWide = '{"Message":"Last Modified range cannot exceed 24 hours"}';

const errors: [string, number, string, string, string | null][] = [
  ['a row list', 400, rowList, 'refused', 'Tag A is not valid. Tag B is not valid.'],
  ['a list of plain strings', 400, '["No."]', 'refused', 'No.'],
  ['a fault dressed as 400', 400, fault, 'down', "Could not load file or assembly 'System.Data.SqlClient'"],
  ['a window too wide', 400, tooWide, 'window-too-wide', 'Last Modified range cannot exceed 24 hours'],
  [
    'a page too large',
    400,
    '{"message":"pageSize must be a positive number between 1 and 20"}',
    'refused',
    'pageSize must be a positive number between 1 and 20',
  ],
  ['an empty 400', 400, '', 'down', null],
  ['an empty 401', 401, '', 'unauthorized', null],
  ['an HTML 401', 401, '<html>', 'unauthorized', null],
  ['403', 403, '{"Message":"No."}', 'forbidden', 'No.'],
  ['404', 404, '', 'refused', null],
  ['405', 405, '', 'refused', null],
  ['413', 413, '', 'refused', null],
  ['408', 408, '', 'down', null],
  ['429', 429, '', 'rate-limited', null],
  ['500', 500, '{"Message":"Oops"}', 'down', 'Oops'],
  ['a maintenance page', 503, '<html><body>Down</body></html>', 'down', null],
  ['half a body', 502, '{"Mess', 'down', null],
];

describe('a refusing answer to a read', () => {
  it.each(errors)('%s says what to do next', (_, status, text, kind, said) => {
    const error = readError(status, readBody(text), null);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind, said, status });
    expect(error.message).not.toContain(said ?? 'nothing');
  });
});

describe('a body', () => {
  it('is read with names in either case, all the way down', () => {
    const body = readBody('{"data":[{"id":1,"item":{"name":"x"}}],"Total":1}');
    expect(body).toEqual({ kind: 'json', value: { Data: [{ Id: 1, Item: { Name: 'x' } }], Total: 1 } });
  });

  it('cannot change the prototype of anything', () => {
    const { value } = readBody('{"__proto__":{"isOpen":true},"constructor":1}') as { value: object };
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(({} as { isOpen?: boolean }).isOpen).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<html>', 'unreadable'],
    ['{"a":', 'unreadable'],
    ['null', 'json'],
  ])('%j is %s', (text, kind) => {
    expect(readBody(text).kind).toBe(kind);
  });

  it('is no row list when one entry is something else', () => {
    expect(rowMessages(readBody('[{"row":0,"message":"No."},{"Id":1}]'))).toBeNull();
    expect(rowMessages(readBody('[]'))).toBeNull();
    expect(rowMessages(readBody('[null]'))).toBeNull();
  });
});

describe('Retry-After', () => {
  it.each([
    ['5', 5_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 15:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 14:00:00 GMT', null],
    ['soon', null],
    ['-3', null],
    ['999999', 3_600_000],
    [null, null],
  ])('%j is %j ms', (header, ms) => {
    expect(retryAfterMs(header, Date.UTC(2026, 10, 23, 15, 0, 0))).toBe(ms);
  });
});

describe('a page of a list', () => {
  const row = z.object({ Id: z.number() });
  const answered = (value: unknown) => ({ value, serverNow: 5, bytes: 7 });

  it('may lie in a member of one record', () => {
    const receipt = answered({ Id: 7, Transactions: [{ Id: 1 }, { Id: 2 }] });
    expect(readPage(receipt, row, 'Transactions').rows.map(({ parsed }) => parsed.Id)).toEqual([1, 2]);
  });

  it('is read from the envelope', () => {
    const page = readPage(answered({ Data: [{ Id: 1 }], TotalRecords: 41, TotalPages: 3 }), row);
    expect(page).toMatchObject({ total: 41, totalPages: 3, unfit: [], bytes: 7, serverNow: 5 });
  });

  it('is read from a bare array', () => {
    expect(readPage(answered([{ Id: 1 }, { Id: 2 }]), row)).toMatchObject({ total: 2, totalPages: 1 });
  });

  it('keeps the good rows beside one that does not fit, and the rows as they came', () => {
    const page = readPage(answered({ Data: [{ Id: 1, Extra: 'kept' }, { Id: 'x' }, null], TotalPages: 1 }), row);
    expect(page.rows).toEqual([{ parsed: { Id: 1 }, raw: { Id: 1, Extra: 'kept' } }]);
    expect(page.unfit.map(({ raw }) => raw)).toEqual([{ Id: 'x' }, null]);
    expect(page.unfit[0]?.problem).toMatch(/^Id: .*number/);
  });

  it.each([[null], ['text'], [{}], [{ Data: 3 }], [{ Message: 'x' }]])('cannot be %j', (value) => {
    expect(() => readPage(answered(value), row)).toThrow(ApiError);
  });

  it('with senseless totals is one page', () => {
    expect(readPage(answered({ Data: [], TotalRecords: 'many', TotalPages: 'some' }), row)).toMatchObject({
      total: 0,
      totalPages: 1,
    });
  });
});
