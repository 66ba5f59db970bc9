import './keys.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';

const signs = [
  ['+', 'sentiment_positive'],
  ['−', 'sentiment_negative'],
  ['=', 'sentiment_neutral'],
  ['*', 'sentiment_mixed'],
  ['?', 'status_needs'],
  ['!', 'win'],
  ['>', 'keys_move'],
  [',', 'keys_comma'],
] as const;
const others = [
  ['Enter', 'keys_enter'],
  ['Ctrl Enter', 'keys_done'],
  ['Esc', 'keys_escape'],
  ['F1', 'keys_f1'],
] as const;

/** The grammar of keys, in the card's place; F1 or Back returns. */
export const KeyList = ({ onBack }: { onBack: () => void }) => {
  const back = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => back.current?.querySelector('button')?.focus(), []);
  return (
    <div class="keys" ref={back}>
      <h2 class="small second">{t('keys_inTags')}</h2>
      <dl class="keys-signs">
        {signs.map(([sign, text]) => (
          <div key={sign}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {others.map(([sign, text]) => (
          <div key={sign}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onBack}>{t('back')}</Button>
    </div>
  );
};
