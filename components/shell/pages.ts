import { signal } from '@preact/signals';

export const pages = ['why', 'wins', 'people', 'week'] as const;
/** What isn't a list: figures, and who is behind them. */
export type Page = (typeof pages)[number];

/** A page with what narrows it: `#/week?period=2026-W47&mark=reason&of=price`. */
export interface PageAddress {
  page: Page;
  query: URLSearchParams;
}

/** The page that the window shows; null while it shows a list. The address is the only truth of it. */
export const shownPage = signal<PageAddress | null>(null);

export const pageAt = (hash: string): PageAddress | null => {
  const [path = '', written = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const page = pages.find((one) => one === path);
  return page ? { page, query: new URLSearchParams(written) } : null;
};

/** The address of a page with some of its words set, and those that are null taken away. */
export const pageHash = ({ page, query }: PageAddress, change: Readonly<Record<string, string | null>> = {}): string => {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const written = next.toString();
  return `#/${page}${written ? `?${written}` : ''}`;
};

/** One mark of a figure or chart: what kind, of which name, at which column. Its quotes open beside the page. */
export interface Mark {
  kind: string;
  of: string;
  at: string;
}

export const markOf = (query: URLSearchParams): Mark | null => {
  const kind = query.get('mark');
  return kind ? { kind, of: query.get('of') ?? '', at: query.get('at') ?? '' } : null;
};

export const markHash = (address: PageAddress, mark: Partial<Mark> | null): string =>
  pageHash(address, { mark: mark?.kind ?? null, of: mark?.of || null, at: mark?.at || null });
