// A card of the bot's, in the tab. It looks as the tab does; what its buttons do is decided where they lead.
import { Spinner } from '@fluentui/react-components';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../data/failure.ts';
import { session } from '../data/session.ts';
import { useHost } from '../host/host.ts';
import { useHere } from '../shell/place.ts';
import type { CardPress, DrawnCard } from './card-canvas.ts';
import { givenIn, type TypedIn, typedIn, withTyped } from './card-typed.ts';
import { keptFields, keyOf } from './kept.ts';
import { Loading, Trouble } from './states.tsx';
import './card.css';

type Canvas = typeof import('./card-canvas.ts');
let fetched: Promise<Canvas> | undefined;
const fetchCanvas = (): Promise<Canvas> => {
  const canvas = fetched ?? import('./card-canvas.ts');
  fetched = canvas;
  canvas.catch(() => {
    fetched = undefined;
  });
  return canvas;
};

type Props = {
  card: IAdaptiveCard;
  /** For whoever cannot see where the card begins and ends: "Björk 27". */
  label: string;
  /** Sends the press, and shows the card that comes back. A failure is told here, beneath the card. */
  onPress: (press: CardPress) => Promise<Answer<unknown>>;
  /** Names what half-typed answers are kept by: the same card has the same name. */
  kept: string;
};

export function CardView({ card, label, onPress, kept }: Props): React.ReactNode {
  const place = useRef<HTMLElement>(null);
  const drawn = useRef<DrawnCard>(undefined);
  const latest = useRef(onPress);
  const isWaiting = useRef(false);
  const sent = useRef<{ readonly key: string; readonly values: TypedIn }>(undefined);
  const first = useRef<{ readonly key: string; readonly card: IAdaptiveCard }>(undefined);
  const stays = useRef(false);
  const { me } = useHere();
  const { openLink } = useHost();
  const [canvas, setCanvas] = useState<Canvas>();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<'waiting' | 'not-fetched' | { press: CardPress; failure: Failure }>();
  const key = keyOf(me.person.name, `card.${kept}`);
  const json = JSON.stringify(card);

  useEffect(() => {
    latest.current = onPress;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew
  useEffect(() => {
    fetchCanvas().then(setCanvas, () => setState('not-fetched'));
  }, [round]);

  const press = useRef(async (_wanted: CardPress): Promise<void> => undefined);
  press.current = async (wanted) => {
    if (isWaiting.current || !place.current) return;
    isWaiting.current = true;
    setState('waiting');
    const enable = disableButtons(place.current);
    const answer = await latest.current(wanted);
    isWaiting.current = false;
    enable(stays.current);
    if (answer.ok) {
      session.remove(key);
      sent.current = { key, values: drawn.current?.values() ?? {} };
    }
    setState(answer.ok ? undefined : { press: wanted, failure: answer.failure });
  };

  useLayoutEffect(() => {
    if (!canvas || !place.current) return;
    const given = JSON.parse(json) as IAdaptiveCard;
    const isSame = sent.current?.key === key && first.current?.key === key;
    const isBack = isSame && hasFields(given, sent.current?.values ?? {});
    // A form that comes back holds what was sent: that is kept against the form as it first stood, as it will stand anew.
    const begun = isBack && first.current ? first.current.card : given;
    if (isBack && sent.current) save(key, sent.current.values, begun);
    sent.current = undefined;
    // Where in a long form one looks is then for the page to say, which knows what it says anew.
    stays.current = isBack;
    first.current = { key, card: begun };
    const typed = isBack ? {} : keptFields(session.get(key));
    const opened = drawn.current?.opened() ?? [];
    const next = canvas.drawCard(withTyped(given, typed), { onPress: (wanted) => press.current(wanted), openLink });
    const hadFocus = place.current.contains(document.activeElement);
    place.current.replaceChildren(next.element);
    next.open(opened);
    drawn.current = next;
    if (hadFocus) place.current.focus({ preventScroll: isBack });
    if (isWaiting.current) disableButtons(place.current);
    const keep = (): void => save(key, { ...keptFields(session.get(key)), ...next.values() }, begun);
    next.element.addEventListener('input', keep);
    next.element.addEventListener('change', keep);
  }, [canvas, json, key, openLink]);

  return (
    <div className="card">
      {/* The focus lands here when the pressed button is gone with the old card. */}
      <section ref={place} className="card-canvas" aria-label={label} tabIndex={-1} />
      {!canvas && state !== 'not-fetched' && <Loading />}
      <div role="status">
        {state === 'waiting' && <Spinner className="card-waiting" size="tiny" label="Skickar…" />}
      </div>
      {state === 'not-fetched' && (
        <Trouble
          failure={{
            kind: 'offline',
            sentence: 'Det gick inte att hämta allt som behövs. Det du har skrivit finns kvar.',
          }}
          onRetry={() => {
            setState(undefined);
            setRound(round + 1);
          }}
        />
      )}
      {typeof state === 'object' && <Trouble failure={state.failure} onRetry={() => void press.current(state.press)} />}
    </div>
  );
}

/** The form itself, and not what it was answered with. */
function hasFields(card: IAdaptiveCard, values: TypedIn): boolean {
  const fields = Object.keys(values);
  const there = Object.keys(givenIn(card));
  return fields.length > 0 && fields.every((field) => there.includes(field));
}

function save(key: string, now: TypedIn, card: IAdaptiveCard): void {
  const typed = typedIn(card, now);
  if (Object.keys(typed).length === 0) session.remove(key);
  else session.set(key, JSON.stringify(typed));
}

/** Returns what brings them back, and the focus with them if nothing else took it meanwhile. */
function disableButtons(place: HTMLElement): (stays: boolean) => void {
  const focused = place.contains(document.activeElement) ? document.activeElement : undefined;
  const buttons = place.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  return (stays) => {
    for (const button of buttons) button.disabled = false;
    if (document.activeElement !== document.body || !(focused instanceof HTMLElement)) return;
    if (focused.isConnected) focused.focus();
    else place.focus({ preventScroll: stays });
  };
}
