import './PassedOn.css';
import { useListing } from '@/components/notebook/listing-context.ts';
import { errorText, t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { setTold } from '@/utils/store/told.ts';

/** To whom it went and when; a tick says that whoever wrote it was told what came of it. */
export const PassedOn = ({ kept }: { kept: Interaction }) => {
  const { notices } = useListing();
  const tick = async (at: number, to: string, told: boolean) => {
    const done = await setTold(kept.id, at, to, told);
    if (!done.ok) notices.tell(errorText(done.code));
  };
  return (
    <ul class="passed-on small">
      {kept.passedOn.map(({ to, at, told }) => (
        <li key={`${at} ${to}`}>
          <span class="second">{t('passedOnTo', to, dayText(at, now()))}</span>
          <label>
            <input type="checkbox" checked={told} onChange={({ currentTarget }) => void tick(at, to, currentTarget.checked)} />
            {t('toldThem')}
          </label>
        </li>
      ))}
    </ul>
  );
};
