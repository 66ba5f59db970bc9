import './card.css';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CardHead } from '@/components/composer/CardHead.tsx';
import type { Card } from '@/components/composer/card.ts';
import { KeyList } from '@/components/composer/KeyList.tsx';
import { composing, isDone } from '@/components/composer/keys.ts';
import { More } from '@/components/composer/More.tsx';
import { Note } from '@/components/composer/Note.tsx';
import { OwnNumbers } from '@/components/composer/OwnNumbers.tsx';
import { Sentences } from '@/components/composer/Sentences.tsx';
import { SentimentRow } from '@/components/composer/SentimentRow.tsx';
import { StatusRow } from '@/components/composer/StatusRow.tsx';
import { TagField } from '@/components/composer/TagField.tsx';
import { keepTabInside } from '@/components/composer/tab-ring.ts';
import { VoiceQuestion } from '@/components/composer/VoiceQuestion.tsx';
import { WhatWasRead } from '@/components/composer/WhatWasRead.tsx';
import { t } from '@/components/text.ts';

/** Leaving the field makes a tag of what was not finished. */
const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

const leave = (card: Card): void => {
  leaveField();
  void card.close();
};

/** The whole card. Keys that hold everywhere in it: Escape and Ctrl/Cmd+Enter close, F1 lists the keys. */
export const CardView = ({ card }: { card: Card }) => {
  const root = useRef<HTMLElement>(null);
  const keysShown = useSignal(false);
  const { notebook } = card.kept.value;

  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const watch = new ResizeObserver(() => card.size(current.offsetHeight));
    watch.observe(current);
    return () => watch.disconnect();
  }, [card]);

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (composing(event)) return;
      if (root.current) keepTabInside(root.current, event);
      if (event.key === 'Escape' && card.show.field.value) card.show.stop();
      else if (event.key === 'Escape' || isDone(event)) leave(card);
      else if (event.key === 'F1') {
        leaveField();
        keysShown.value = !keysShown.value;
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [card, keysShown]);

  return (
    <section ref={root} class={`card card-${notebook}`} role="dialog" aria-labelledby="kept-in">
      <CardHead
        card={card}
        onKeys={() => {
          keysShown.value = true;
        }}
      />
      {keysShown.value ? (
        <KeyList
          onBack={() => {
            keysShown.value = false;
          }}
        />
      ) : (
        <>
          <Sentences card={card} />
          <WhatWasRead card={card} />
          <VoiceQuestion card={card} />
          <TagField card={card} group={null} label={t('tags')} focused onKey={(act) => card.act(act)} />
          {card.isOwn.value ? <OwnNumbers card={card} /> : <SentimentRow card={card} />}
          <StatusRow card={card} />
          <Note card={card} />
          <More card={card} />
        </>
      )}
    </section>
  );
};
