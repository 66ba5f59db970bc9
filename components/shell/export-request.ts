import { toHash, type View } from '@/components/notebook/view.ts';

export const presets = ['report', 'everything', 'json'] as const;
/** The kind of file: two CSV tables, or all there is as JSON. */
export type Preset = (typeof presets)[number];
export const separators = ['comma', 'semicolon', 'tab'] as const;
export type Separator = (typeof separators)[number];

export interface ExportRequest {
  preset: Preset;
  separator: Separator;
}

/** The dashboard's address that shows a view and saves it as a file at once: a popup closes under a file dialog. */
export const exportAddress = (view: View, { preset, separator }: ExportRequest): string =>
  `/dashboard.html?save=${preset}.${separator}${toHash({ ...view, open: null })}`;

/** What the dashboard was opened to save; null where it was just opened. */
export const requestedExport = (search: string): ExportRequest | null => {
  const [first, second] = (new URLSearchParams(search).get('save') ?? '').split('.');
  const preset = presets.find((one) => one === first);
  const separator = separators.find((one) => one === second);
  return preset && separator ? { preset, separator } : null;
};
