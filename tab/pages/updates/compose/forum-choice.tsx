// Forums chosen one by one, with a search: there may be thousands, so only some are shown.
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Recipient } from '../../../../bot/updates/contract/recipients.ts';
import { Line } from './line.tsx';
import { sought } from './recipients.ts';
import { text } from './text.ts';

const most = 40;

type Props = {
  forums: readonly Recipient[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
};

export function ForumChoice({ forums, chosen, onChoose }: Props): React.ReactNode {
  const [isOpen, open] = useState(false);
  return (
    <details className="update-fold" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{text.oneByOne(chosen.length)}</summary>
      {isOpen && <Choices forums={forums} chosen={chosen} onChoose={onChoose} />}
    </details>
  );
}

function Choices({ forums, chosen, onChoose }: Props): React.ReactNode {
  const [words, seek] = useState('');
  const found = sought(forums, words);
  const isChosen = ({ id }: Recipient): boolean => chosen.includes(id);
  // Those that are chosen are always there to be taken away.
  const shown =
    words === ''
      ? [...found.filter(isChosen), ...found.filter((one) => !isChosen(one)).slice(0, most)]
      : found.slice(0, most);
  return (
    <div className="update-seeking">
      <Line id="seek" label={text.seek} type="search" value={words} onChange={seek} />
      <p role="status" className="update-quiet">
        {text.found(shown.length, found.length)}
      </p>
      <ul className="update-found">
        {shown
          .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
          .map(({ id, name, recent }) => (
            <li key={id}>
              <Checkbox
                label={
                  <>
                    {name}
                    <span className="update-how">{text.recentCount(recent.length)}</span>
                  </>
                }
                checked={chosen.includes(id)}
                onChange={(_event, { checked }) =>
                  onChoose((checked === true ? [...chosen, id] : chosen.filter((one) => one !== id)).toSorted())
                }
              />
            </li>
          ))}
      </ul>
    </div>
  );
}
