import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { errorText, t } from '@/components/text.ts';
import { brandVariants } from '@/components/welcome/brand-variants.ts';
import { Step } from '@/components/welcome/Step.tsx';
import { finish, open } from '@/components/welcome/steps.ts';

interface Props {
  /** Stores the brand with the spellings to look for; a code of an expected failure, or null. */
  save: (name: string, watched: readonly string[]) => Promise<string | null>;
}

/** One field; its spellings as chips that can be let go. */
export const BrandStep = ({ save }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  const name = useSignal('');
  const refused = useSignal<ReadonlySet<string>>(new Set());
  const failed = useSignal<string | null>(null);
  const variants = brandVariants(name.value);
  const isOpen = open.value === 'brand';
  useLayoutEffect(() => {
    const at = document.activeElement;
    // Not out of the practice thread: only where nothing has it, or a control of the step before, which is going.
    if (isOpen && (at === document.body || at?.closest('.step-body'))) field.current?.focus();
  }, [isOpen]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (variants.length === 0) return field.current?.focus();
    const trimmed = name.value.trim();
    failed.value = await save(
      trimmed,
      variants.filter((variant) => !refused.value.has(variant)),
    );
    if (failed.value === null) finish('brand');
  };
  const toggle = (variant: string): void => {
    const next = new Set(refused.value);
    if (!next.delete(variant)) next.add(variant);
    refused.value = next;
  };

  return (
    <Step name="brand">
      <form class="brand" onSubmit={submit}>
        <label for="brand">{t('welcome_brandHow')}</label>
        <div class="brand-line">
          <input
            ref={field}
            id="brand"
            class="field"
            type="text"
            dir="auto"
            maxLength={200}
            autocomplete="organization"
            spellcheck={false}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
          <Button type="submit" kind="primary">
            {t('save')}
          </Button>
        </div>
        {variants.length > 0 ? (
          <fieldset class="variants">
            <legend class="small second">{t('welcome_brandVariants')}</legend>
            {variants.map((variant) => (
              <button
                key={variant}
                type="button"
                class="variant"
                aria-pressed={!refused.value.has(variant)}
                onClick={() => toggle(variant)}
              >
                <bdi>{variant}</bdi>
              </button>
            ))}
          </fieldset>
        ) : null}
        {failed.value ? <p role="alert">{errorText(failed.value)}</p> : null}
      </form>
    </Step>
  );
};
