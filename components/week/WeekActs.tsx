import { copyText } from '@/components/composer/clipboard.ts';
import { Button } from '@/components/controls/Button.tsx';
import { Choice, Popover } from '@/components/controls/Popover.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import { type Form, forms, weekText } from '@/components/week/week-text.ts';
import type { Period } from '@/utils/insight/period.ts';
import type { Week } from '@/utils/insight/week.ts';

interface Props {
  brand: string;
  period: Period;
  zone: string;
  week: Week;
  before: Week;
}

/** The report out of the window: copied as text or Markdown, or printed. */
export const WeekActs = (props: Props) => {
  const { notices } = useListing();
  const copy = async (form: Form, close: () => void) => {
    const copied = await copyText(weekText({ ...props, form }));
    close();
    notices.tell(t(copied ? 'reportCopied' : 'copyFailed'));
  };
  return (
    <>
      <Popover name={t('copy')} kind="menu">
        {(close) =>
          forms.map((form) => (
            <Choice key={form} onChoose={() => void copy(form, close)}>
              {t(`copyAs_${form}`)}
            </Choice>
          ))
        }
      </Popover>
      <Button kind="plain" onClick={() => print()}>
        {t('print')}
      </Button>
    </>
  );
};
