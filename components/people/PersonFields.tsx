import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { useOwnRoles } from '@/components/people/own-roles.ts';
import { roleName } from '@/components/people/role-name.ts';
import { errorText, t } from '@/components/text.ts';
import { personRoles } from '@/utils/insight/person-roles.ts';
import { type Known, type PersonChange, savePerson } from '@/utils/store/persons.ts';

/** What we say of a person: name, pinned, roles, note; stored as it is typed. */
export const PersonFields = ({ person }: { person: Known }) => {
  const { notices } = useListing();
  const save = async (change: PersonChange) => {
    const done = await savePerson(person.id, change);
    if (!done.ok) notices.tell(errorText(done.code));
    return done.ok ? done.value : null;
  };
  const pin = async () => {
    const was = await save({ pinned: !person.pinned });
    if (was)
      notices.tell(t(person.pinned ? 'unpinnedPerson' : 'pinnedPerson', person.name), async () => {
        await save(was);
      });
  };
  const roles = [...new Set([...personRoles, ...useOwnRoles(person.brandId), ...person.roles])];
  return (
    <>
      <header class="person-head">
        <label class="person-name">
          <span class="unseen">{t('personName')}</span>
          <input
            key={person.id}
            class="head"
            dir="auto"
            maxLength={2_000}
            defaultValue={person.name}
            onInput={({ currentTarget }) => {
              const name = currentTarget.value.trim();
              if (name) void save({ name });
            }}
            onBlur={({ currentTarget }) => {
              if (currentTarget.value.trim() === '') currentTarget.value = person.name;
            }}
          />
        </label>
        <Button aria-pressed={person.pinned} onClick={() => void pin()}>
          {t(person.pinned ? 'unpin' : 'pin')}
        </Button>
      </header>
      <fieldset class="person-roles">
        <legend class="small second">{t('roles')}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={person.roles.includes(role)}
              onChange={({ currentTarget }) =>
                void save({ roles: currentTarget.checked ? [...person.roles, role] : person.roles.filter((one) => one !== role) })
              }
            />
            <bdi>{roleName(role)}</bdi>
          </label>
        ))}
      </fieldset>
      <label class="person-note">
        <span class="small second">{t('note')}</span>
        <textarea
          key={person.id}
          class="field"
          dir="auto"
          rows={3}
          maxLength={100_000}
          defaultValue={person.note}
          onInput={({ currentTarget }) => void save({ note: currentTarget.value })}
        />
      </label>
    </>
  );
};
