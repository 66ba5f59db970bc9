import type { Card } from '@/components/composer/card.ts';
import { saveFile } from '@/components/shell/save-file.ts';
import { t } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';

/** "Report this page": a file on this computer with the post's structure and no word of the page; the person sends it or not. */
export const Report = ({ card }: { card: Card }) => {
  const save = async (): Promise<void> => {
    const text = await card.report();
    if (text === null) return;
    const day = new Date(now()).toISOString().slice(0, 10);
    saveFile(`earshot-report_${card.kept.value.post.recipe.name}_${day}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  };
  return (
    <p class="report small second">
      <button type="button" class="word" onClick={() => void save()}>
        {t('reportPage')}
      </button>{' '}
      {t('reportPage_about')}
    </p>
  );
};
