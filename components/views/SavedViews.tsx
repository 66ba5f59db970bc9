import './SavedViews.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { focusBeside } from '@/components/controls/focus-beside.ts';
import { IconButton } from '@/components/controls/IconButton.tsx';
import { Popover } from '@/components/controls/Popover.tsx';
import { Segments } from '@/components/controls/Segments.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { fromHash, isNarrowed, toHash } from '@/components/notebook/view.ts';
import { errorText, t } from '@/components/text.ts';
import type { SavedView } from '@/utils/domain/saved-view.ts';
import { onChange } from '@/utils/store/announce.ts';
import { deleteView, putViews, savedViews, saveView } from '@/utils/store/saved-views.ts';

/** Filters with a name: each is an address, and what is shown now can become one. */
export const SavedViews = () => (
  <Popover name={t('savedViews')} kind="dialog">
    {(close) => <Views onDone={close} />}
  </Popover>
);

const Views = ({ onDone }: { onDone: () => void }) => {
  const listing = useListing();
  const brandId = listing.brand.value?.id ?? '';
  const all = useSignal<readonly SavedView[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      all.value = await savedViews(brandId, listing.filter().notebook ?? null);
    };
    void read();
    onChange((change) => {
      if (change.kind === 'views') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId]);
  const view = listing.view.value;
  const canSave = isNarrowed(view) || view.byConversation;
  const save = async (event: Event) => {
    event.preventDefault();
    const name = field.current?.value.trim();
    if (!name) return field.current?.focus();
    const address = toHash({ ...view, open: null });
    const same = all.value.find((one) => one.name === name);
    const done = await saveView({ ...(same ? { id: same.id } : {}), brandId, notebook: listing.filter().notebook ?? null, name, address });
    if (!done.ok) return listing.notices.tell(errorText(done.code));
    onDone();
    listing.notices.tell(t('viewSaved', name), async () => void (await putViews(brandId, done.value)));
  };
  const drop = async ({ id, name }: SavedView, pressed: Element) => {
    focusBeside(pressed);
    const done = await deleteView(brandId, id);
    if (!done.ok) return listing.notices.tell(errorText(done.code));
    listing.notices.tell(t('viewDeleted', name), async () => void (await putViews(brandId, done.value)));
  };
  return (
    <div class="saved-views">
      {view.place === 'listening' || view.place === 'both' ? (
        <Segments
          legend={t('order')}
          quiet
          options={[
            { value: 'newest', text: t('newestFirst') },
            { value: 'conversation', text: t('byConversation') },
          ]}
          value={view.byConversation ? 'conversation' : 'newest'}
          onChoose={(value) => void listing.change({ byConversation: value === 'conversation' })}
        />
      ) : null}
      {all.value.length === 0 ? <p class="small second">{t('noViews')}</p> : null}
      <ul>
        {all.value.map((one) => (
          <li key={one.id}>
            <a
              href={one.address}
              {...(one.address === toHash({ ...view, open: null }) ? { 'aria-current': 'true' as const } : {})}
              onClick={() => void listing.show(fromHash(one.address)).then(onDone)}
            >
              <bdi>{one.name}</bdi>
            </a>
            <IconButton icon="trash" name={t('deleteView', one.name)} onClick={({ currentTarget }) => void drop(one, currentTarget)} />
          </li>
        ))}
      </ul>
      {canSave ? (
        <form onSubmit={(event) => void save(event)}>
          <label>
            <span class="small second">{t('saveView')}</span>
            <input ref={field} class="field" dir="auto" maxLength={80} autocomplete="off" placeholder={t('viewName')} />
          </label>
          <Button type="submit">{t('save')}</Button>
        </form>
      ) : (
        <p class="small hint">{t('saveViewHow')}</p>
      )}
    </div>
  );
};
