import type { Verdict } from '../verdict';

/**
 * How a row on the page stands to the mirror: `same` as far as it shows anything; `reading`, it differs and Metrc is
 * being asked; `older`, Metrc was read after the row was seen and says otherwise; `unread`, it differs and the next pull tells; `later`, it differs, and its list is read only now and then.
 */
export type PageState = 'same' | 'reading' | 'older' | 'unread' | 'later';

/** What a verdict says of the page beside its own code. */
export function pageMarks(page: PageState): Pick<Verdict, 'pageIsOlder' | 'suggestsSync'> {
  if (page === 'older') return { pageIsOlder: true };
  return page === 'unread' ? { suggestsSync: true } : {};
}
