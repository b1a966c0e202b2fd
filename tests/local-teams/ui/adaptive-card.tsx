// A card in a message. Redrawn only when its JSON changes for this viewer: half-typed input survives everything else,
// and a real update wipes it, as in Teams.
import { MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PressResult } from '../contract.ts';
import { type CardPress, drawCard } from './card-canvas.ts';

type Props = { card: IAdaptiveCard; onPress: (press: CardPress) => Promise<PressResult> };

export function AdaptiveCardView({ card, onPress }: Props): React.ReactNode {
  const canvas = useRef<HTMLDivElement>(null);
  const waiting = useRef(false);
  const latestPress = useRef(onPress);
  const [pressed, setPressed] = useState<'waiting' | PressResult | undefined>();
  const json = JSON.stringify(card);

  useEffect(() => {
    latestPress.current = onPress;
  });

  useLayoutEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const press = async (wanted: CardPress): Promise<void> => {
      if (waiting.current) return;
      waiting.current = true;
      setPressed('waiting');
      const enable = disableButtons(place);
      const result = await latestPress.current(wanted);
      waiting.current = false;
      enable();
      setPressed(result);
    };
    // The JSON is parsed again so that the renderer never holds on to React's state.
    const element = drawCard(JSON.parse(json) as IAdaptiveCard, press);
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(element);
    if (hadFocus) place.focus();
    // An update while a press is on its way draws new buttons: they wait as well.
    if (waiting.current) disableButtons(place);
    else setPressed(undefined);
  }, [json]);

  return (
    <div className={card.msteams?.width?.toLowerCase() === 'full' ? 'card card-full' : 'card'}>
      {/* Focus lands here when the pressed button is gone with the old card. */}
      <div ref={canvas} className="card-canvas" tabIndex={-1} aria-busy={pressed === 'waiting'} />
      {pressed === 'waiting' && <Spinner className="card-waiting" size="tiny" label="Skickar…" />}
      {typeof pressed === 'object' && <PressOutcome result={pressed} />}
    </div>
  );
}

function PressOutcome({ result }: { result: PressResult }): React.ReactNode {
  if (result.kind === 'shown') return result.text && <p className="card-told">{result.text}</p>;
  return (
    <MessageBar intent="error" layout="multiline" className="card-failed">
      <MessageBarBody>
        <MessageBarTitle>Något gick fel. Försök igen.</MessageBarTitle>
        <details>
          <summary>Varför</summary>
          <p>{result.why}</p>
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Returns what brings them back, and the focus with them if nothing else took it meanwhile. */
function disableButtons(place: HTMLElement): () => void {
  const focused = place.contains(document.activeElement) ? document.activeElement : undefined;
  for (const button of place.querySelectorAll('button')) button.disabled = true;
  return () => {
    for (const button of place.querySelectorAll('button')) button.disabled = false;
    if (document.activeElement !== document.body || !(focused instanceof HTMLElement)) return;
    if (focused.isConnected) focused.focus();
    else place.focus();
  };
}
