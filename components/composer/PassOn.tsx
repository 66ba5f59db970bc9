import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { copyText } from '@/components/composer/clipboard.ts';
import { passOnText } from '@/components/composer/pass-on-text.ts';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

/** To whom; Enter or Copy puts quote, author, link and note on the clipboard and records it. */
export const PassOn = ({ card }: { card: Card }) => {
  const to = useRef<HTMLInputElement>(null);
  const said = useSignal('');
  useLayoutEffect(() => to.current?.focus(), []);

  const pass = async (event: Event): Promise<void> => {
    event.preventDefault();
    const whom = to.current?.value.trim() ?? '';
    if (whom === '') {
      said.value = t('passOn_whom');
      to.current?.focus();
      return;
    }
    const { post, note } = card.kept.value;
    const date = post.postedAt ? (postTime(post.postedAt, now())?.full ?? null) : null;
    const copied = await copyText(passOnText(post, { date, note, noteLabel: t('note') }));
    if (copied) card.passedOn(whom);
    said.value = t(copied ? 'passOn_done' : 'passOn_refused', whom);
  };

  return (
    <form class="pass-on" onSubmit={pass}>
      <label class="unseen" for="pass-on-to">
        {t('passOn_to')}
      </label>
      <input
        ref={to}
        id="pass-on-to"
        class="field"
        type="text"
        dir="auto"
        maxLength={200}
        placeholder={t('passOn_to')}
        autocomplete="off"
      />
      <Button type="submit">{t('copy')}</Button>
      <p class="small second" role="status">
        {said.value}
      </p>
    </form>
  );
};
