import { aboutFigure, changeText, figureText } from '@/components/figures/figure-text.ts';
import { periodText, weekName } from '@/components/figures/period-text.ts';
import { authorName, quoteOf } from '@/components/notebook/said.ts';
import { number, t } from '@/components/text.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { changeOf } from '@/utils/insight/figure.ts';
import type { Period } from '@/utils/insight/period.ts';
import { bySentiment } from '@/utils/insight/sentiment.ts';
import type { Tally } from '@/utils/insight/tally.ts';
import type { Week } from '@/utils/insight/week.ts';

export const forms = ['text', 'markdown'] as const;
export type Form = (typeof forms)[number];

interface Report {
  brand: string;
  period: Period;
  zone: string;
  week: Week;
  before: Week;
  form: Form;
}

/** What somebody wrote can't make a heading, a list or a link of its own. */
const plain = (text: string, form: Form): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return form === 'text' ? line : line.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^([-+]|\d+[.)])/, '\\$1');
};

const address = ({ post }: Interaction): string => post.permalink ?? post.pageUrl ?? '';

const tallyLine = ({ name, entries }: Tally, form: Form): string => {
  const { positive, neutral, negative, mixed } = bySentiment(entries);
  const parts = [
    [t('sentiment_positive'), positive],
    [t('sentiment_neutral'), neutral],
    [t('sentiment_negative'), negative],
    [t('sentiment_mixed'), mixed],
  ] as const;
  const split = parts.filter(([, of]) => of.length > 0).map(([word, of]) => `${word.toLocaleLowerCase()} ${number(of.length)}`);
  return `- ${plain(name, form)}: ${number(entries.length)}${split.length > 0 ? ` (${split.join(', ')})` : ''}`;
};

/** The report to be pasted: each figure with n, change, formula, basis and what isn't known; text, or Markdown. */
export const weekText = ({ brand, period, zone, week, before, form }: Report): string => {
  const head = (text: string, level: number): string => (form === 'markdown' ? `${'#'.repeat(level)} ${text}` : text.toLocaleUpperCase());
  const title = [brand, t('view_week'), periodText(period), weekName(period)].filter(Boolean).join(' · ');
  const figures = week.figures.map((figure, i) => {
    const change = changeText(changeOf(figure, before.figures[i] ?? null), figure.unit);
    const { formula, basis, unknown } = aboutFigure(figure);
    const value = form === 'markdown' ? `**${figureText(figure)}**` : figureText(figure);
    const rest = [t('n', number(figure.n)), change].filter((part) => part !== null).join(', ');
    return `- ${t(`figure_${figure.name}`)}: ${value} (${rest}). ${formula} ${basis} ${unknown}`;
  });
  const quote = ({ it }: { it: Interaction }): string => {
    const by = [authorName(it), it.post.siteName].filter((part) => part !== null).join(', ');
    const words = [`- “${plain(quoteOf(it).slice(0, 300), form)}”`, plain(by, form), address(it), it.winNote && plain(it.winNote, form)];
    return words.filter(Boolean).join(' · ');
  };
  const passed = ({ it }: { it: Interaction }): string =>
    `${quote({ it })} → ${it.passedOn.map(({ to, told }) => `${plain(to, form)}${told ? ` (${t('told')})` : ''}`).join(', ')}`;
  const part = (name: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', head(name, 2), ...lines] : []);
  return [
    head(title, 1),
    t('weekBasis', week.figures[0]?.n ?? 0),
    t('clocksOf', zone),
    ...part(t('figures'), figures),
    ...part(
      t('reasons'),
      week.reasons.map((one) => tallyLine(one, form)),
    ),
    ...part(
      t('platforms'),
      week.platforms.map((one) => tallyLine(one, form)),
    ),
    ...part(t('view_wins'), week.wins.map(quote)),
    ...part(t('passedOn'), week.passedOn.map(passed)),
    '',
  ].join('\n');
};
