// Whether the group wants support now: its conveners say so, or the coordinator notes it for them.
import { Button } from '@fluentui/react-components';
import type { ShownWish, SupportView, Wished } from '../../../bot/support/contract.ts';
import { Shown, Trouble } from '../../parts/states.tsx';
import { date, dayOf } from '../../parts/when.ts';
import { Part, useEditing } from './part.tsx';
import { useIsOwn, useSupport } from './reading.ts';
import { useTakingBack } from './taking-back.ts';
import { text, wished } from './text.ts';
import { WishForm } from './wish-form.tsx';

type Props = { municipality: string };
type Said = NonNullable<ShownWish['said']>;

export function SupportWish({ municipality }: Props): React.ReactNode {
  const read = useSupport(municipality);
  const side = useIsOwn(municipality) ? 'own' : 'other';
  const editing = useEditing<Exclude<Wished, 'nothing'>>();
  const takingBack = useTakingBack(municipality);
  // What a municipality wishes is not for everybody there.
  if (read.data && read.data.wish === undefined) return null;
  const begin = (says: Exclude<Wished, 'nothing'>) => {
    takingBack.clear();
    editing.begin(says);
  };
  return (
    <Part title={text.wish} why={text.wishWhy} editing={editing}>
      <Shown read={read}>
        {({ wish = {}, wishHistory = [], may }) => (
          <>
            {wish.said ? <WhatIsSaid said={wish.said} side={side} /> : <p>{text.nothingSaid[side]}</p>}
            {takingBack.failure && <Trouble failure={takingBack.failure} />}
            {editing.what !== undefined ? (
              <WishForm
                key={editing.what}
                municipality={municipality}
                side={side}
                wish={wish}
                says={editing.what}
                onSaved={() => editing.end(side === 'own' ? text.wishSaved : text.wishSavedOther)}
                onCancel={() => editing.end()}
              />
            ) : (
              may.wish && (
                <div className="support-acts">
                  {wish.said ? (
                    <>
                      <Button onClick={() => begin(wish.said?.says === 'not-now' ? 'not-now' : 'wants')}>
                        {text.wishChange}
                      </Button>
                      <Button
                        disabledFocusable={takingBack.isRunning}
                        onClick={async () => {
                          if (await takingBack.run(wish.etag)) {
                            editing.end(text.wishTaken);
                            editing.heading.current?.focus();
                          }
                        }}
                      >
                        {text.wishBack[side]}
                      </Button>
                    </>
                  ) : (
                    wished.map((one) => (
                      <Button key={one} onClick={() => begin(one)}>
                        {text.says[one][side]}
                      </Button>
                    ))
                  )}
                </div>
              )
            )}
            <Earlier history={wishHistory.slice(1)} side={side} />
          </>
        )}
      </Shown>
    </Part>
  );
}

const wordsOf = (says: Wished, side: 'own' | 'other'): string =>
  says === 'nothing' ? text.wishTook : text.says[says][side];

const byWhom = ({ by, as, at }: Said): string =>
  as === 'coordinator' ? text.notedBy(by, date(dayOf(at))) : text.who(by, as, date(dayOf(at)));

function WhatIsSaid({ said, side }: { said: Said; side: 'own' | 'other' }): React.ReactNode {
  return (
    <div>
      <p className="support-strong">{wordsOf(said.says, side)}</p>
      {said.line !== '' && <p>{said.line}</p>}
      <p className="support-by">{byWhom(said)}</p>
    </div>
  );
}

type EarlierProps = { history: NonNullable<SupportView['wishHistory']>; side: 'own' | 'other' };

function Earlier({ history, side }: EarlierProps): React.ReactNode {
  if (history.length === 0) return null;
  return (
    <details className="support-history">
      <summary>{text.wishHistory}</summary>
      <ul>
        {history.map((said) => (
          <li key={said.at}>
            {wordsOf(said.says, side)}
            {said.line !== '' && `: ${said.line}`}
            <span className="support-by">{byWhom(said)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
