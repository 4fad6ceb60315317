export interface ChoiceProps {
  readonly part: string;
  readonly label: string;
  readonly value: string;
  readonly options: ReadonlyArray<{
    readonly key: string;
    readonly name: string;
    readonly disabled?: boolean;
  }>;
  readonly title?: string;
  readonly disabled?: boolean;
  readonly onChoose: (key: string) => void;
}

/** One of a few, in a list. */
export function Choice({
  part,
  label,
  value,
  options,
  title,
  disabled = false,
  onChoose,
}: ChoiceProps) {
  return (
    <select
      class="qt-choice"
      data-role={part}
      aria-label={label}
      title={title}
      disabled={disabled}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.key} value={option.key} disabled={option.disabled ?? false}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
