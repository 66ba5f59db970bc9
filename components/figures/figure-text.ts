import { number, type TextKey, t } from '@/components/text.ts';
import type { Figure, FigureName } from '@/utils/insight/figure.ts';

const tenths = (value: number): number => Math.round(value * 10) / 10;
const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));

/** "12 min", "3 h", "3 h 20 min". */
const duration = (minutes: number): string => {
  const whole = Math.round(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [hours > 0 ? t('hoursShort', hours) : null, rest > 0 || hours === 0 ? t('minutesShort', rest) : null];
  return parts.filter((part) => part !== null).join(' ');
};

/** A figure as it is read: "42", "+28.6", "38%", "1 h 12 min"; `–` where it isn't known. */
export const figureText = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => {
  if (value === null) return '–';
  if (unit === 'points') return signed(tenths(value));
  if (unit === 'percent') return t('percent', number(tenths(value)));
  return unit === 'minutes' ? duration(value) : number(value);
};

/** By how much it changed: "+38", "−4.2", "−12 min"; null where that isn't known. */
export const changeText = (change: number | null, unit: Figure['unit']): string | null => {
  if (change === null) return null;
  if (unit !== 'minutes') return signed(tenths(change));
  return `${change < 0 ? '−' : change > 0 ? '+' : ''}${duration(change)}`;
};

const unknowns: { readonly [name in FigureName]?: TextKey } = {
  netSentiment: 'unknown_sentiment',
  people: 'unknown_account',
  newVoices: 'unknown_account',
  betweenMembers: 'unknown_parent',
  responseTime: 'unknown_time',
  exchanges: 'unknown_exchange',
};

/** What is behind a figure, in words: how it is worked out, from what, and what isn't known. */
export const aboutFigure = ({ name, unknown }: Figure): { formula: string; basis: string; unknown: string } => {
  const key = unknowns[name];
  return {
    formula: t(`formula_${name}`),
    basis: t(`basis_${name}`),
    unknown: key && unknown > 0 ? t(key, unknown) : t('unknown_none'),
  };
};
