// One address: made, shown, made anew and taken away, by whoever may.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  calendarAddresses,
  type MadeAddress,
  madeAddress,
  type ShownAddress,
} from '../../../../bot/meetings/contract/feeds.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { AddressField } from './address-field.tsx';
import { addressesApi } from './reading.ts';
import { text } from './text.ts';

type Props = {
  /** A forum's id, or one's own: "me". */
  whose: string;
  /** As the address is called in a field that stands among others. */
  label: string;
  address: ShownAddress | undefined;
  mayMake: boolean;
};

export function Address({ whose, label, address, mayMake }: Props): React.ReactNode {
  const place = useRef<HTMLElement>(null);
  const [asking, ask] = useState<'anew' | 'revoke'>();
  const [made, setMade] = useState<MadeAddress>();
  const [said, say] = useState('');
  const making = useAct(
    (api, _nothing: undefined) => api.send('POST', addressesApi, madeAddress, { body: { for: whose } }),
    [addressesApi],
  );
  const revoking = useAct(
    (api, id: string) => api.send('DELETE', `${addressesApi}/${encodeURIComponent(id)}`, calendarAddresses),
    [addressesApi],
  );
  const { isRunning } = making;

  /** The pressed button is gone with what it did. */
  const done = (words: string): void => {
    ask(undefined);
    say(words);
    place.current?.focus();
  };
  const make = async (): Promise<void> => {
    const answer = await making.run(undefined);
    if (!answer.ok) return;
    setMade(answer.value);
    done(text.wasMade);
  };
  const revoke = async (): Promise<void> => {
    if (!address) return;
    const answer = await revoking.run(address.id);
    if (!answer.ok) return;
    setMade(undefined);
    done(text.wasRevoked);
  };
  const cancel = (): void => {
    ask(undefined);
    making.clear();
    revoking.clear();
  };

  // What was just made stands until the list has been read again, and its address after that too.
  const present = address ?? made?.address;
  const url = present?.url ?? (made && (!address || made.address.id === address.id) ? made.url : undefined);
  return (
    <section ref={place} className="calendar-holder" aria-label={label} tabIndex={-1}>
      <p role="status">{said}</p>
      {present && (
        <p className="meeting-quiet">
          {text.made(present.madeOn)} {text.read(present.readOn)}
        </p>
      )}
      {!present && <p className="meeting-quiet">{mayMake ? text.none : text.noneAsk}</p>}
      {url !== undefined && <AddressField url={url} label={label} />}
      {present && (url === undefined || (made && present.url === undefined)) && (
        <p>{url === undefined ? text.hidden : text.shownOnce}</p>
      )}
      {mayMake && (
        <div className="meeting-acts">
          {!present && (
            <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void make()}>
              {isRunning ? text.working : text.make}
            </Button>
          )}
          {present && <Button onClick={() => ask('anew')}>{text.anew}</Button>}
          {address && <Button onClick={() => ask('revoke')}>{text.revoke}</Button>}
        </div>
      )}
      {making.failure && asking === undefined && <Trouble failure={making.failure} />}
      <Confirm
        isOpen={asking === 'anew'}
        title={text.anewAsk}
        act={text.anewAct}
        isBusy={isRunning}
        failure={making.failure}
        onAct={() => void make()}
        onCancel={cancel}
      >
        <p>{text.anewWhat}</p>
      </Confirm>
      <Confirm
        isOpen={asking === 'revoke'}
        title={text.revokeAsk}
        act={text.revokeAct}
        isBusy={revoking.isRunning}
        failure={revoking.failure}
        onAct={() => void revoke()}
        onCancel={cancel}
      >
        <p>{text.revokeWhat}</p>
      </Confirm>
    </section>
  );
}
