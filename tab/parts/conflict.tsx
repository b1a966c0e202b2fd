// Somebody else changed the row while one was typing: both stand beside each other, and the person chooses.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type Choice, type Contested, choices, contested } from './contested.ts';
import './conflict.css';

type Props = {
  fields: readonly Contested[];
  /** "Ändrad av elevhälsan i dag kl. 13.00." */
  who?: string;
  /** Field id → what to save. To be sent with the etag of the row as it is now. */
  onChoose: (chosen: Readonly<Record<string, string>>) => void;
  onCancel: () => void;
};

const options: readonly { choice: Choice; head: string; label: string }[] = [
  { choice: 'theirs', head: 'Så står det nu', label: 'Ta det som står' },
  { choice: 'mine', head: 'Så skrev du', label: 'Behåll mitt' },
];

export function Conflict({ fields, who, onChoose, onCancel }: Props): React.ReactNode {
  const [taken, setTaken] = useState<Readonly<Record<string, Choice>>>({});
  const id = useId();
  const differing = contested(fields);
  return (
    <section className="conflict" aria-labelledby={id} role="alert">
      <h2 id={id}>Någon annan hann ändra</h2>
      <p>{who} Välj vad som ska stå. Inget är sparat än, och inget du har skrivit är borta.</p>
      {differing.map((field) => (
        <fieldset key={field.id}>
          <legend>{field.label}</legend>
          {options.map(({ choice, head, label }) => (
            <label key={choice} className="conflict-side">
              <span className="conflict-head">{head}</span>
              <span className="conflict-value">{field[choice] || 'Inget'}</span>
              <span className="conflict-choice">
                <input
                  type="radio"
                  name={`${id}-${field.id}`}
                  checked={(taken[field.id] ?? 'mine') === choice}
                  onChange={() => setTaken({ ...taken, [field.id]: choice })}
                />
                {label}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="conflict-actions">
        <Button appearance="primary" onClick={() => onChoose(choices(fields, taken))}>
          Spara det jag valt
        </Button>
        <Button onClick={onCancel}>Ta allt som står</Button>
      </div>
    </section>
  );
}
