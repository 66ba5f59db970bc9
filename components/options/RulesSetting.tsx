import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { saveFile } from '@/components/shell/save-file.ts';
import { errorText, t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import { fail, ok } from '@/utils/domain/result.ts';
import type { Rule } from '@/utils/domain/rule.ts';
import { RULES_FILE_BYTES, readRulesFile, rulesFile } from '@/utils/exchange/rules-file.ts';
import { onChange } from '@/utils/store/announce.ts';
import { addRules, allRules, removeRules } from '@/utils/store/rules.ts';

/** A file can go between being chosen and being read. */
const textOf = async (file: File) => {
  try {
    return ok(await file.text());
  } catch (gone) {
    console.info('Earshot: the file can’t be read', gone);
    return fail('rules-unreadable');
  }
};

/** What the person taught by pointing: each can be forgotten; all go out as a file, and come in as one. */
export const RulesSetting = () => {
  const rules = useSignal<readonly Rule[]>([]);
  const said = useSignal<{ text: string; bad: boolean } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      rules.value = await allRules();
    };
    void read();
    onChange((change) => {
      if (change.kind === 'rules') void read();
    }, gone.signal);
    return () => gone.abort();
  }, []);
  const forget = async ({ id }: Rule) => {
    const done = await removeRules([id]);
    said.value = done.ok ? null : { text: errorText(done.code), bad: true };
  };
  const save = () => {
    const at = now();
    saveFile(
      `earshot-rules_${new Date(at).toISOString().slice(0, 10)}.json`,
      new Blob([rulesFile(rules.value, at)], { type: 'application/json' }),
    );
  };
  const load = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const text = chosen.size > RULES_FILE_BYTES ? fail('rules-large') : await textOf(chosen);
    input.value = '';
    const read = text.ok ? readRulesFile(text.value) : text;
    const added = read.ok ? await addRules(read.value) : read;
    said.value = added.ok ? { text: t('rules_added', added.value), bad: false } : { text: errorText(added.code), bad: true };
  };
  return (
    <>
      {rules.value.length === 0 ? (
        <p class="second">{t('rules_none')}</p>
      ) : (
        <ul class="settings-list">
          {rules.value.map((rule) => (
            <li key={rule.id}>
              <span>
                <bdi class="name">{rule.host}</bdi> {t(`field_${rule.field}`)}{' '}
                <span class="small hint">{t('learnedOn', dayText(rule.learnedAt, now()))}</span>
              </span>
              <Button onClick={() => void forget(rule)} aria-label={t('forgetRule', t(`field_${rule.field}`), rule.host)}>
                {t('forget')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role={said.value?.bad ? 'alert' : 'status'}>{said.value?.text}</p>
      <p class="settings-files">
        {rules.value.length > 0 ? <Button onClick={save}>{t('saveAsFile')}</Button> : null}
        <Button onClick={() => file.current?.click()}>{t('addFromFile')}</Button>
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={({ currentTarget }) => void load(currentTarget)} />
      </p>
    </>
  );
};
