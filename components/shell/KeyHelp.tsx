import './KeyHelp.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { type TextKey, t } from '@/components/text.ts';

const list: readonly [string, TextKey][] = [
  ['j k ↓ ↑', 'key_move'],
  ['Enter e', 'key_open'],
  ['o', 'key_visit'],
  ['x', 'key_check'],
  ['/', 'key_search'],
  ['+ − = *', 'key_sentiment'],
  ['?', 'key_reply'],
  ['r', 'key_replied'],
  ['!', 'key_win'],
  ['>', 'key_notebook'],
  ['Delete', 'key_delete'],
  ['z', 'key_undo'],
  ['Esc', 'key_back'],
  ['F1', 'key_help'],
];

/** The list of keys. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="key-help" aria-labelledby="key-help" onClose={onClose}>
      <h1 class="head" id="key-help">
        {t('keys')}
      </h1>
      <dl>
        {list.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => box.current?.close()}>{t('close')}</Button>
    </dialog>
  );
};
