import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useOwnRoles } from '@/components/people/own-roles.ts';
import { roleName } from '@/components/people/role-name.ts';
import { errorText, t } from '@/components/text.ts';
import { personRoles } from '@/utils/insight/person-roles.ts';
import { addRole, dropRole, renameRole } from '@/utils/store/roles.ts';

/** What a person can be to us: the usual roles, and the brand's own, which can be named anew and taken away. */
export const RolesSetting = ({ brandId }: { brandId: string }) => {
  const own = useOwnRoles(brandId);
  const said = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const input = field.current;
    const role = input?.value.trim();
    if (!input || !role) return input?.focus();
    if (personRoles.every((one) => one !== role && roleName(one) !== role)) await addRole(brandId, role);
    input.value = '';
    input.focus();
  };
  const rename = async (input: HTMLInputElement, role: string) => {
    const name = input.value.trim();
    if (name === role) return;
    if (!name) input.value = role;
    else {
      const done = await renameRole(brandId, role, name);
      said.value = done.ok ? t('roleRenamed', done.value, name) : errorText(done.code);
    }
  };
  return (
    <>
      <p>{personRoles.map(roleName).join(', ')}</p>
      {own.length > 0 ? (
        <ul class="settings-list">
          {own.map((role) => (
            <li key={role}>
              <input
                class="field"
                dir="auto"
                maxLength={60}
                aria-label={t('roleNamed', role)}
                defaultValue={role}
                onChange={({ currentTarget }) => void rename(currentTarget, role)}
              />
              <Button aria-label={t('dropRole', role)} onClick={() => void dropRole(brandId, role).then(() => field.current?.focus())}>
                {t('takeAway')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <form class="tags-form" onSubmit={(event) => void add(event)}>
        <label>
          <span class="unseen">{t('newRole')}</span>
          <input ref={field} class="field" dir="auto" maxLength={60} autocomplete="off" placeholder={t('newRole')} />
        </label>
        <Button type="submit">{t('addField')}</Button>
      </form>
      <p role="status">{said.value}</p>
    </>
  );
};
