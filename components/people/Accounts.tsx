import { useSignal } from '@preact/signals';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { type PageAddress, pageHash } from '@/components/shell/pages.ts';
import { errorText, t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Account } from '@/utils/domain/interaction.ts';
import { mergePersons, splitPerson } from '@/utils/store/person-merge.ts';
import type { Known } from '@/utils/store/persons.ts';

/** A person's accounts; some of them can be taken out into a person of their own, and back again. */
export const Accounts = ({ person, accounts, address }: { person: Known; accounts: readonly Account[]; address: PageAddress }) => {
  const { notices } = useListing();
  const picked = useSignal<ReadonlySet<string>>(new Set());
  const several = accounts.length > 1;
  const split = async () => {
    const done = await splitPerson(person.id, [...picked.value]);
    if (!done.ok) return notices.tell(errorText(done.code));
    picked.value = new Set();
    document.querySelector<HTMLElement>('.person')?.focus({ preventScroll: true });
    notices.tell(t('splitDone', person.name), async () => {
      const back = await mergePersons(person.id, [done.value]);
      if (!back.ok) notices.tell(errorText(back.code));
      else location.hash = pageHash(address, { person: person.id });
    });
  };
  return (
    <>
      <ul class="accounts">
        {accounts.map((account) => (
          <li key={account.key}>
            {several ? (
              <input
                type="checkbox"
                aria-label={t('pickAccount', account.handle ?? account.name ?? account.site)}
                checked={picked.value.has(account.key)}
                onChange={() => {
                  const next = new Set(picked.value);
                  if (!next.delete(account.key)) next.add(account.key);
                  picked.value = next;
                }}
              />
            ) : null}
            <bdi class="name">{account.handle ? `@${account.handle}` : (account.name ?? t('noAuthor'))}</bdi>
            <span class="second">{account.url && URL.canParse(account.url) ? new URL(account.url).host : account.site}</span>
            {account.url ? (
              <a href={account.url} target="_blank" rel="noreferrer noopener">
                {t('openProfile')}
              </a>
            ) : null}
            <span class="accounts-seen small hint">{t('lastSeen', dayText(account.lastSeen, now()))}</span>
          </li>
        ))}
      </ul>
      {several && picked.value.size > 0 && picked.value.size < accounts.length ? (
        <Button onClick={() => void split()}>{t('splitOff', picked.value.size)}</Button>
      ) : null}
    </>
  );
};
