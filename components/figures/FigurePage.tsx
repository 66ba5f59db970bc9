import './FigurePage.css';
import type { ComponentChildren } from 'preact';
import { Patterns } from '@/components/charts/Patterns.tsx';
import type { Reading } from '@/components/figures/use-entries.ts';
import { errorText, t } from '@/components/text.ts';

interface Props {
  title: string;
  /** Beside the title: copy, print. */
  acts?: ComponentChildren;
  /** Below it: the period, the columns. */
  controls?: ComponentChildren;
  /** What is counted, and whether it is there yet. */
  reading: Reading;
  /** Instead of figures where nothing was kept. */
  empty: { title: string; how: string } | null;
  children: ComponentChildren;
  /** Quotes behind a mark, beside the page. */
  beside?: ComponentChildren;
}

/** A page of figures: its head, then its figures, or why there are none. */
export const FigurePage = ({ title, acts, controls, reading, empty, children, beside }: Props) => (
  <main class="figures" tabIndex={-1}>
    <Patterns />
    <div class="figures-inner">
      <header class="figures-head">
        <h1 class="head">{title}</h1>
        <div class="figures-acts">{acts}</div>
      </header>
      {controls}
      {reading.failed !== null ? (
        <p role="alert">{errorText(reading.failed)}</p>
      ) : reading.entries === null ? (
        <p class="hint" aria-busy="true">
          {reading.read > 0 ? t('counting', reading.read) : ''}
        </p>
      ) : empty ? (
        <div class="figures-empty">
          <h2 class="head">{empty.title}</h2>
          <p class="second">{empty.how}</p>
        </div>
      ) : (
        children
      )}
    </div>
    {beside}
  </main>
);

/** A part of a page, under its own heading. */
export const Part = ({
  title,
  about,
  wide = false,
  children,
}: {
  title: string;
  about?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) => (
  <section class={wide ? 'part part-wide' : 'part'}>
    <h2 class="part-title name">
      {title}
      {about}
    </h2>
    {children}
  </section>
);
