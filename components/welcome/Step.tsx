import type { ComponentChildren } from 'preact';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { isDone, open, type StepName, skip, stepNames } from '@/components/welcome/steps.ts';

interface Props {
  name: StepName;
  children: ComponentChildren;
}

/** One of the steps: a line with its number or tick; open, what there is to do and the way past it. */
export const Step = ({ name, children }: Props) => {
  const isOpen = open.value === name;
  return (
    <section class={isOpen ? 'step step-open' : 'step'}>
      <h2>
        <button
          type="button"
          class="step-head"
          aria-expanded={isOpen}
          onClick={() => {
            open.value = name;
          }}
        >
          <span class="step-sign number">{isDone(name) ? <Tick /> : stepNames.indexOf(name) + 1}</span>
          {t(`welcome_${name}`)}
        </button>
      </h2>
      {isOpen ? (
        <div class="step-body">
          {children}
          {name === 'done' ? null : (
            <Button kind="plain" class="step-skip" onClick={() => skip(name)}>
              {t('skip')}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
};

const Tick = () => (
  <svg class="step-tick" viewBox="0 0 16 12" role="img" aria-label={t('stepDone')}>
    <path d="M3 6.5 6.5 10 13 2.5" />
  </svg>
);
