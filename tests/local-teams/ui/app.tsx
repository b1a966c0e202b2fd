// The window: one person's Teams or two side by side, and behind the scenes in the dock.
import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useReducer, useState } from 'react';
import { personAt } from './address.ts';
import { useAddress } from './address-bar.ts';
import { connect } from './connection.ts';
import { Dock, type DockTab } from './dock.tsx';
import { Pane } from './pane.tsx';
import { know, nothingKnown } from './state.ts';
import { themeOf } from './theme.ts';
import { TopBar } from './top-bar.tsx';

export function App(): React.ReactNode {
  const [known, say] = useReducer(know, nothingKnown);
  const [address, move] = useAddress();
  const [tab, setTab] = useState<DockTab>();
  useEffect(() => connect(say), []);

  const state = known.teams;
  const look = (person: string, conversation: string): void => say({ kind: 'looked', person, conversation });
  return (
    <FluentProvider className="window" theme={themeOf(address.a.theme ?? 'light')}>
      <TopBar
        state={state}
        two={address.b !== undefined}
        onTwo={(two) => move({ a: address.a, b: two ? { person: secondPerson() } : undefined })}
        tab={tab}
        onTab={setTab}
      />
      {known.contact === 'lost' && (
        <p className="offline" role="status">
          Ingen kontakt med servern, försöker igen…
        </p>
      )}
      {state === undefined ? (
        <main className="waiting">{known.contact === 'loading' && <Spinner label="Hämtar…" />}</main>
      ) : (
        <>
          <main className="panes">
            <Pane
              side={address.b && 'Vänster'}
              place={address.a}
              state={state}
              unread={known.unread}
              onMove={(a) => move({ ...address, a })}
              onLook={look}
            />
            {address.b && (
              <Pane
                side="Höger"
                place={address.b}
                state={state}
                unread={known.unread}
                onMove={(b) => move({ ...address, b })}
                onLook={look}
              />
            )}
          </main>
          {tab && <Dock tab={tab} state={state} onTab={setTab} onShow={show} />}
        </>
      )}
    </FluentProvider>
  );

  /** In the pane where the person is already, else in the first. */
  function show(person: string, conversation: string): void {
    const inSecond = address.b && personAt(state?.people ?? [], address.b.person)?.id === person;
    if (inSecond) move({ ...address, b: { ...address.b, conversation, tab: undefined } });
    else move({ ...address, a: { ...address.a, person, conversation, tab: undefined } });
  }

  /** Somebody other than who is shown, if there is anybody. */
  function secondPerson(): string | undefined {
    const people = state?.people ?? [];
    const first = personAt(people, address.a.person) ?? people[0];
    return (people.find(({ id }) => id !== first?.id) ?? first)?.id;
  }
}
