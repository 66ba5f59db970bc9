import './Tile.css';
import { About } from '@/components/figures/About.tsx';
import { aboutFigure, changeText, figureText } from '@/components/figures/figure-text.ts';
import { markHash, type PageAddress } from '@/components/shell/pages.ts';
import { number, t } from '@/components/text.ts';
import { changeOf, type Figure } from '@/utils/insight/figure.ts';

interface Props {
  figure: Figure;
  /** The same one of the period before; null where there is none to compare with. */
  before: Figure | null;
  address: PageAddress;
}

/** A figure: its number, its name, what it is counted from, its change; the rest behind ⓘ. The number opens what is behind it. */
export const Tile = ({ figure, before, address }: Props) => {
  const name = t(`figure_${figure.name}`);
  const about = aboutFigure(figure);
  const change = changeText(changeOf(figure, before), figure.unit);
  const text = figureText(figure);
  return (
    <article class="tile">
      <h3 class="tile-name small second">
        {name}
        <About of={name} lines={[about.formula, about.basis, about.unknown]} />
      </h3>
      <p class="tile-value">
        {figure.ids.length > 0 ? (
          <a class="figure" href={markHash(address, { kind: 'figure', of: figure.name })} aria-label={t('opens', `${name} ${text}`)}>
            {text}
          </a>
        ) : (
          <span class="figure" {...(figure.value === null ? { title: about.unknown } : {})}>
            {text}
          </span>
        )}
      </p>
      <p class="tile-rest small">
        <span class="number hint">{t('n', number(figure.n))}</span>
        {change === null || before === null ? null : (
          <span class="number second" title={t('before', figureText(before))}>
            {change}
            <span class="unseen"> {t('thanBefore')}</span>
          </span>
        )}
      </p>
    </article>
  );
};
