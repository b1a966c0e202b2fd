// Those that wait, that failed, or that nobody knows about: in words, with what can be done.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { DeliveryInWords, UpdateProgress } from '../../../../bot/updates/contract/progress.ts';
import type { Api } from '../../../data/api.ts';
import type { Answer } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { Trouble } from '../../../parts/states.tsx';
import { touched, updateApi } from '../reading.ts';
import { text } from './text.ts';

type Wanted =
  | { readonly does: 'again'; readonly forums: readonly string[]; readonly done: string }
  | { readonly does: 'shows'; readonly forum: string; readonly shows: 'seen' | 'not-seen'; readonly done: string };

type Props = {
  id: string;
  progress: UpdateProgress;
  /** Process support reads and sends nothing. */
  may: boolean;
  /** What has settled is looked at anew. */
  onDone: () => void;
};

export function Looks({ id, progress: { rows, more }, may, onDone }: Props): React.ReactNode {
  const [said, say] = useState('');
  const { run, isRunning, failure } = useAct((api, wanted: Wanted) => send(api, id, wanted), touched);
  const act = async (wanted: Wanted): Promise<void> => {
    say('');
    const answer = await run(wanted);
    if (!answer.ok) return;
    say(wanted.done);
    onDone();
  };
  const failed = rows.filter(({ state, may }) => state === 'failed' && may.again);
  return (
    <>
      {rows.length > 0 && (
        <div className="update-looks-at">
          <h3>{text.look}</h3>
          <ul>
            {rows.map((row) => (
              <Look key={row.forum} row={row} may={may} isBusy={isRunning} onAct={(wanted) => void act(wanted)} />
            ))}
          </ul>
          {more > 0 && <p className="update-quiet">{text.more(more)}</p>}
          {may && failed.length > 1 && (
            <Button
              disabledFocusable={isRunning}
              onClick={() =>
                void act({ does: 'again', forums: failed.map(({ forum }) => forum), done: text.sentAgainAll })
              }
            >
              {text.againAll(failed.length)}
            </Button>
          )}
        </div>
      )}
      <p role="status">{said}</p>
      {failure && <Trouble failure={failure} />}
    </>
  );
}

const send = (api: Api, id: string, wanted: Wanted): Promise<Answer<unknown>> =>
  wanted.does === 'again'
    ? api.send('POST', `${updateApi(id)}/again`, z.unknown(), { body: { forums: wanted.forums } })
    : api.send('POST', `${updateApi(id)}/shows`, z.unknown(), { body: { forum: wanted.forum, shows: wanted.shows } });

type LookProps = { row: DeliveryInWords; may: boolean; isBusy: boolean; onAct: (wanted: Wanted) => void };

function Look({ row, may, isBusy, onAct }: LookProps): React.ReactNode {
  const { forum, name, state, words, todo } = row;
  // What is stopped or recalled is not sent again: then it is only noted.
  const notSeen = row.may.again ? text.notSeenSend : text.notSeenNote;
  return (
    <li data-state={state}>
      <p>
        <b>{name}</b> {words}
      </p>
      {todo !== undefined && <p className="update-quiet">{todo}</p>}
      {may && row.may.shows && (
        <div className="update-acts">
          <span>{text.shows}</span>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={text.seenIn(name)}
            onClick={() => onAct({ does: 'shows', forum, shows: 'seen', done: text.noted(name) })}
          >
            {text.seen}
          </Button>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={notSeen.label(name)}
            onClick={() => onAct({ does: 'shows', forum, shows: 'not-seen', done: notSeen.done(name) })}
          >
            {notSeen.button}
          </Button>
        </div>
      )}
      {may && row.may.again && !row.may.shows && (
        <div className="update-acts">
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={text.againTo(name)}
            onClick={() => onAct({ does: 'again', forums: [forum], done: text.sentAgain(name) })}
          >
            {text.again}
          </Button>
        </div>
      )}
    </li>
  );
}
