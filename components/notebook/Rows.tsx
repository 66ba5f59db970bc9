import './Rows.css';
import { useMemo } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useRem } from '@/components/controls/use-rem.ts';
import { WindowedList } from '@/components/controls/WindowedList.tsx';
import { ConversationHead } from '@/components/notebook/ConversationHead.tsx';
import { conversationOf, conversationSizes } from '@/components/notebook/conversation-of.ts';
import { Detail } from '@/components/notebook/Detail.tsx';
import { Empty } from '@/components/notebook/Empty.tsx';
import { pressed } from '@/components/notebook/keys.ts';
import { linesOf } from '@/components/notebook/lines-of.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { MentionRow } from '@/components/notebook/MentionRow.tsx';
import { PostColumns, PostRow } from '@/components/notebook/PostRow.tsx';
import { placeKeys } from '@/components/notebook/place-keys.ts';
import { errorText, t } from '@/components/text.ts';

/** The list of a view, in whichever of its states. `inPlace`: an opened row shows its detail under itself. */
export const Rows = ({ inPlace = false }: { inPlace?: boolean }) => {
  const listing = useListing();
  const lines = listing.lines.value;
  const { place, byConversation: conversations } = listing.view.value;
  const opened = inPlace ? listing.opened.value : null;
  const unit = useRem() / 16;
  const { value: unfolded } = listing.unfolded;
  const items = useMemo(
    () => linesOf(lines, { place, conversations, opened, unfolded, unit }),
    [lines, opened, unit, conversations, place, unfolded],
  );
  const sizes = useMemo(() => (conversations ? conversationSizes(lines) : null), [lines, conversations]);
  const state = listing.state.value;
  if (state === 'loading' && items.length === 0) return <div class="rows" aria-busy="true" />;
  if (typeof state === 'object') {
    return (
      <div class="rows rows-empty" role="alert">
        <p>{errorText(state.code)}</p>
        <Button onClick={() => void listing.load()}>{t('tryAgain')}</Button>
      </div>
    );
  }
  if (items.length === 0) return <Empty />;
  return (
    <div class={`rows${listing.checked.value.size > 0 ? ' rows-checking' : ''}`}>
      {place === 'performance' ? <PostColumns /> : null}
      <WindowedList
        items={items}
        label={t(placeKeys[place])}
        current={listing.current.value}
        reachable={listing.current.value ?? lines[0]?.id ?? null}
        onEnd={listing.more}
        onKeyDown={(event) => {
          if (pressed(listing, event)) event.stopPropagation();
        }}
        draw={({ row, kind }, index) =>
          kind === 'conversation' ? (
            <ConversationHead row={row} count={sizes?.get(conversationOf(row)) ?? 1} />
          ) : kind === 'detail' ? (
            <div class="row-opened" role="row">
              <div role="gridcell">
                <Detail row={row} />
              </div>
            </div>
          ) : kind === 'post' ? (
            <PostRow row={row} index={index} />
          ) : (
            <MentionRow row={row} index={index} indented={kind === 'reaction'} />
          )
        }
      />
    </div>
  );
};
