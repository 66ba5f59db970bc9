import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Segments } from '@/components/controls/Segments.tsx';
import { siteOf } from '@/components/shell/site.ts';
import { errorText, t } from '@/components/text.ts';
import { type Account, voices } from '@/utils/domain/interaction.ts';
import { accountsOf, setVoice } from '@/utils/store/accounts.ts';
import { onChange } from '@/utils/store/announce.ts';

/** Accounts that were said to be ours, or to be neither; each can be said anew. */
export const OwnAccounts = ({ brandId }: { brandId: string }) => {
  const known = useSignal<readonly Account[]>([]);
  const refused = useSignal<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      known.value = (await accountsOf(brandId)).filter((account) => account.voice !== null);
    };
    void read();
    onChange((change) => {
      if (change.kind === 'accounts') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId]);
  if (known.value.length === 0) return <p class="second">{t('ownAccounts_none')}</p>;
  return (
    <>
      <ul class="settings-list settings-accounts">
        {known.value.map((account) => (
          <li key={account.key}>
            <span class="settings-account">
              <bdi class="name">{account.name ?? account.handle}</bdi>
              {account.handle && account.name ? <bdi class="small hint">@{account.handle}</bdi> : null}
              {account.url ? <span class="small hint">{siteOf(account.url)?.name}</span> : null}
            </span>
            <Segments
              legend={t('voice_question')}
              quiet
              options={voices.map((value) => ({ value, text: t(`voice_${value}`) }))}
              value={account.voice}
              onChoose={async (voice) => {
                const done = await setVoice(account.key, voice);
                refused.value = done.ok ? null : errorText(done.code);
              }}
            />
          </li>
        ))}
      </ul>
      <p class="settings-refused" role="alert">
        {refused.value}
      </p>
    </>
  );
};
