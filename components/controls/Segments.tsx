import './Segments.css';
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  /** What is chosen, for the ear; shown above unless `quiet`. */
  legend: string;
  quiet?: boolean;
  options: readonly { value: T; text: string }[];
  value: T | null;
  onChoose: (value: T) => void;
}

/** One of a few words, side by side. */
export const Segments = <T extends string>({ legend, quiet = false, options, value, onChoose }: Props<T>) => {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class={quiet ? 'unseen' : 'small second'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
};
