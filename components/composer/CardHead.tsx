import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Card, otherNotebook } from '@/components/composer/card.ts';
import { tagFieldOf } from '@/components/composer/tag-field-of.ts';
import { Button } from '@/components/controls/Button.tsx';
import { Fold } from '@/components/controls/Fold.tsx';
import { IconButton } from '@/components/controls/IconButton.tsx';
import { t } from '@/components/text.ts';

/** Why it lies where it lies, in few words. */
const why = (card: Card): string => {
  const { notebook, routedBy } = card.kept.value;
  const stored = card.view.value.interaction;
  if (stored.notebook !== notebook || routedBy === 'person') return t('why_person');
  if (routedBy === 'thread') return t('why_thread', card.view.value.brandName);
  if (routedBy === 'account') return card.isOwn.value ? t('why_own', card.view.value.brandName) : t('why_account');
  return t(`why_default_${notebook}`);
};

/** Undo of a repeat takes back its numbers, or it into the trash; where it brought nothing there is nothing to undo. */
const canUndo = ({ view }: Card): boolean => {
  const { state, restored, interaction } = view.value;
  return state === 'new' || restored || Object.keys(interaction.post.metrics).length > 0;
};

export const CardHead = ({ card, onKeys }: { card: Card; onKeys: () => void }) => {
  const { notebook } = card.kept.value;
  return (
    <header class="card-head">
      <div class="card-title">
        <h1 id="kept-in" class="head">
          <Fold turning={card.view.value.state === 'new'} />
          <span role="status">{t(`keptIn_${notebook}`)}</span>
        </h1>
        {canUndo(card) ? (
          <Button kind="plain" onClick={() => void card.undo()}>
            {t('undo')}
          </Button>
        ) : null}
        <HeadMenu card={card} onKeys={onKeys} />
        <button type="button" class="icon-button" aria-label={t('close')} title={t('closeKey')} onClick={() => void card.close()}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6L18 18M18 6L6 18" />
          </svg>
        </button>
      </div>
      <p class="small hint card-why">{why(card)}</p>
    </header>
  );
};

const HeadMenu = ({ card, onKeys }: { card: Card; onKeys: () => void }) => {
  const open = useSignal(false);
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open.value) return;
    menu.current?.querySelector('button')?.focus();
  }, [open.value, open]);
  const choose = (act: () => void) => () => {
    tagFieldOf(menu.current)?.focus();
    open.value = false;
    act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus();
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && menu.current?.parentElement?.contains(relatedTarget))) open.value = false;
  };
  return (
    <div class="card-menu" onFocusOut={leave}>
      <IconButton
        icon="more"
        name={t('more')}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      />
      {open.value ? (
        <div ref={menu} class="menu" role="menu" aria-label={t('more')} onKeyDown={onKeyDown}>
          <button type="button" role="menuitem" onClick={choose(() => card.act({ does: 'move' }))}>
            {t(`moveTo_${otherNotebook(card.kept.value.notebook)}`)} <kbd>&gt;</kbd>
          </button>
          <button type="button" role="menuitem" onClick={choose(onKeys)}>
            {t('keys')} <kbd>F1</kbd>
          </button>
        </div>
      ) : null}
    </div>
  );
};
