import './HandForm.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { Segments } from '@/components/controls/Segments.tsx';
import { useFocusInside } from '@/components/controls/use-focus-inside.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { addressOf, handPost, type Written } from '@/components/shell/hand-post.ts';
import { errorText, t } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';
import type { Role } from '@/utils/domain/post.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import { keep as keepPost } from '@/utils/store/keep.ts';

const offered: readonly Role[] = ['message', 'event', 'call', 'comment', 'post', 'review'];

/** "2026-11-22T14:05" in the person's zone. */
const localNow = (at: number): string => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** Write by hand: who said what, where and when. `said`: why this form opened by itself. */
export const HandForm = ({ said, onDone }: { said?: string; onDone: (keptId: string | null) => void }) => {
  const listing = useListing();
  const form = useRef<HTMLFormElement>(null);
  const role = useSignal<Role>('message');
  const refused = useSignal<string | null>(null);
  /** One form, one id: pressing Keep twice is one keep. */
  const id = useRef(uuidv7(now(), crypto.getRandomValues(new Uint8Array(16))));
  useFocusInside(form, 'textarea');

  const keep = async (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const read = new FormData(form.current);
    const field = (name: string): string => String(read.get(name) ?? '');
    const written: Written = {
      role: role.value,
      who: field('who'),
      where: field('where'),
      when: field('when'),
      address: field('address'),
      text: field('text'),
    };
    if (!written.text.trim()) return say(t('hand_text_missing'), 'text');
    if (written.address.trim() && !addressOf(written.address)) return say(t('hand_address_wrong'), 'address');
    if ((await browser.windows.getCurrent()).incognito) return say(errorText('private-window'), 'text');
    const done = await keepPost({ id: id.current, brandId: listing.brand.value?.id ?? '', post: handPost(written, t('byHand')) });
    if (done.ok) onDone(done.value.interaction.id);
    else refused.value = errorText(done.code);
  };
  const say = (text: string, name: string) => {
    refused.value = text;
    form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };
  return (
    <form class="hand" ref={form} onSubmit={(event) => void keep(event)} noValidate>
      <h1 class="head">{t('writeByHand')}</h1>
      {said ? <p class="second">{said}</p> : null}
      <Segments
        legend={t('hand_role')}
        options={offered.map((value) => ({ value, text: t(`role_${value}`) }))}
        value={role.value}
        onChoose={(value) => {
          role.value = value;
        }}
      />
      <label>
        <span class="small second">{t('hand_text')}</span>
        <textarea class="field hand-text" name="text" dir="auto" rows={3} maxLength={100_000} />
      </label>
      <label>
        <span class="small second">{t('hand_who')}</span>
        <input class="field" name="who" dir="auto" maxLength={300} autocomplete="off" />
      </label>
      <div class="hand-two">
        <label>
          <span class="small second">{t('hand_where')}</span>
          <input class="field" name="where" dir="auto" maxLength={300} placeholder={t('hand_where_hint')} />
        </label>
        <label>
          <span class="small second">{t('hand_when')}</span>
          <input class="field" name="when" type="datetime-local" defaultValue={localNow(now())} />
        </label>
      </div>
      <label>
        <span class="small second">{t('hand_address')}</span>
        <input class="field" name="address" inputMode="url" dir="ltr" maxLength={4_000} autocomplete="off" />
      </label>
      <p class="hand-refused" role="alert">
        {refused.value}
      </p>
      <div class="hand-acts">
        <Button kind="plain" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
        <Button kind="primary" type="submit">
          {t('keep')}
        </Button>
      </div>
    </form>
  );
};
