// Whom the choice reaches: how many, who cannot get it, what they have been sent, and a gentle word where it is much.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Recipient, RecipientList } from '../../../../bot/updates/contract/recipients.ts';
import { enumerate } from '../../../parts/when.ts';
import type { Draft } from './fields.ts';
import { chosenAmong, tired } from './recipients.ts';
import { text } from './text.ts';

type Props = {
  draft: Draft;
  list: RecipientList;
  forum: string | undefined;
  onBundle: (() => void) | undefined;
};

/** So many names can be read in a sentence. */
const readable = 5;

const names = (some: readonly Recipient[]): string => {
  const shown = some.slice(0, some.length > readable ? readable - 1 : readable).map(({ name }) => name);
  return enumerate(shown.length < some.length ? [...shown, text.andMore(some.length - shown.length)] : shown);
};

export function Reached({ draft, list: { forums }, forum, onBundle }: Props): React.ReactNode {
  const chosen = forum === undefined ? chosenAmong(draft, forums) : forums.filter(({ id }) => id === forum);
  const unbound = chosen.filter(({ isBound }) => !isBound);
  const tiredOnes = tired(chosen);
  const [only, ...more] = chosen;
  const words = !only ? text.nobody : more.length === 0 ? text.toOwn(only.name) : text.reached(chosen.length);
  return (
    <div className="update-reached">
      <p role="status" className="update-count">
        {words}
      </p>
      {unbound.length > 0 && <p className="update-quiet">{text.unbound(names(unbound))}</p>}
      {tiredOnes.length > 0 && (
        <div className="update-tired">
          <p>{onBundle ? text.tired(names(tiredOnes)) : text.tiredOwn}</p>
          {onBundle && <Button onClick={onBundle}>{text.tiredAct}</Button>}
        </div>
      )}
      {chosen.length > 0 && <Recent chosen={chosen} />}
    </div>
  );
}

/** There may be thousands, and nobody reads them all here. */
const most = 60;

function Recent({ chosen }: { chosen: readonly Recipient[] }): React.ReactNode {
  const [isOpen, open] = useState(false);
  return (
    <details className="update-fold" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{text.recent}</summary>
      {isOpen && (
        <>
          <dl className="update-recent">
            {chosen.slice(0, most).map(({ id, name, recent }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{text.recentOf(recent)}</dd>
              </div>
            ))}
          </dl>
          {chosen.length > most && <p className="update-quiet">{text.recentMore(chosen.length - most)}</p>}
        </>
      )}
    </details>
  );
}
