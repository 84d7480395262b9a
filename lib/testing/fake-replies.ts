/** An answer of the fake server. */
export interface Answer {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, text: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

/** An answer without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, text: '', headers };
}

/** A maintenance page. */
export function html(status: number): Answer {
  return { status, text: '<html><body>Down for maintenance</body></html>', headers: { 'content-type': 'text/html' } };
}

/** One page of a list in the envelope of API v2. */
export function envelope(all: readonly unknown[], page: number, size: number): Answer {
  const rows = all.slice((page - 1) * size, page * size);
  return json(200, {
    Data: rows,
    Total: all.length,
    TotalRecords: all.length,
    PageSize: size,
    RecordsOnPage: rows.length,
    Page: page,
    CurrentPage: page,
    TotalPages: Math.ceil(all.length / size),
  });
}
