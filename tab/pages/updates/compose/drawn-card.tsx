// A card to look at: drawn by the same renderer as all others. Its links lead where they will; its other buttons nowhere.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { use, useLayoutEffect, useRef, useState } from 'react';
import { useHost } from '../../../host/host.ts';
import { Trouble } from '../../../parts/states.tsx';
import { text } from '../text.ts';
import '../../../parts/card.css';

type Canvas = typeof import('../../../parts/card-canvas.ts');

/** Undefined where it could not be had, until somebody asks for it anew: asked by itself it would ask without end. */
let fetched: Promise<Canvas | undefined> | undefined;
const fetchCanvas = (): Promise<Canvas | undefined> => {
  fetched ??= import('../../../parts/card-canvas.ts').catch(() => undefined);
  return fetched;
};

export function DrawnCard({ card }: { card: Readonly<Record<string, unknown>> }): React.ReactNode {
  const canvas = use(fetchCanvas());
  const { openLink } = useHost();
  const [, tryAgain] = useState(0);
  const place = useRef<HTMLElement>(null);
  const json = JSON.stringify(card);

  useLayoutEffect(() => {
    if (!canvas || !place.current) return;
    // Made by our own cards.
    const read = JSON.parse(json) as IAdaptiveCard;
    const { element } = canvas.drawCard(read, { onPress: () => undefined, openLink });
    for (const button of element.querySelectorAll('button:not([role=link])')) {
      button.setAttribute('aria-disabled', 'true');
      button.setAttribute('tabindex', '-1');
    }
    place.current.replaceChildren(element);
  }, [canvas, json, openLink]);

  if (!canvas) {
    return (
      <Trouble
        failure={{ kind: 'offline', sentence: text.notDrawn }}
        onRetry={() => {
          fetched = undefined;
          tryAgain((tries) => tries + 1);
        }}
      />
    );
  }
  return (
    <div className="card update-drawn">
      <section ref={place} className="card-canvas" aria-label={text.card} />
    </div>
  );
}
