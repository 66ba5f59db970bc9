interface Option {
  key: string;
  text: string;
}

interface Props {
  id: string;
  label: string;
  options: readonly Option[];
  at: number;
  onChoose: (index: number) => void;
}

/** The list of a combobox: focus stays in the field, which names the option it stands on. */
export const SuggestionList = ({ id, label, options, at, onChoose }: Props) => (
  <div id={id} class="menu suggestions" role="listbox" aria-label={label} hidden={options.length === 0}>
    {options.map(({ key, text }, index) => (
      <div
        key={key}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        onPointerDown={(event) => {
          event.preventDefault();
          onChoose(index);
        }}
      >
        <bdi>{text}</bdi>
      </div>
    ))}
  </div>
);
