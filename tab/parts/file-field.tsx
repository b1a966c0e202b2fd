// A file is chosen, or dropped on the field.
import { useId } from 'react';
import './file-field.css';

type Props = {
  label: string;
  hint: string;
  /** As the attribute `accept` has it. */
  accept: string;
  isDisabled?: boolean;
  onFile: (file: File) => Promise<void>;
};

export function FileField({ label, hint, accept, isDisabled = false, onFile }: Props): React.ReactNode {
  const id = useId();
  const choose = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? [];
    if (!file) return;
    await onFile(file);
    // So that the same file can be chosen again when it has been mended.
    field.value = '';
  };
  return (
    <div className="file-field">
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        disabled={isDisabled}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      {/* The browser's own words are in the browser's language; its field lies over ours, and takes what is dropped. */}
      <label className="link-button quiet low" htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}
