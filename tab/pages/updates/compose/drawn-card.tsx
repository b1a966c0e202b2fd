// A card to look at: drawn by the same renderer as all others, and its buttons lead nowhere.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { use, useLayoutEffect, useRef } from 'react';
import '../../../parts/card.css';

type Canvas = typeof import('../../../parts/card-canvas.ts');

let fetched: Promise<Canvas | undefined> | undefined;
const fetchCanvas = (): Promise<Canvas | undefined> => {
  fetched ??= import('../../../parts/card-canvas.ts').catch(() => {
    fetched = undefined;
    return undefined;
  });
  return fetched;
};

type Props = { card: Readonly<Record<string, unknown>>; label: string; notDrawn?: string };

export function DrawnCard({ card, label }: Props): React.ReactNode {
  const canvas = use(fetchCanvas());
  const place = useRef<HTMLElement>(null);
  const json = JSON.stringify(card);

  useLayoutEffect(() => {
    if (!canvas || !place.current) return;
    // Made by our own cards.
    const read = JSON.parse(json) as IAdaptiveCard;
    const { element } = canvas.drawCard(read, { onPress: () => undefined, openLink: () => undefined });
    for (const button of element.querySelectorAll('button')) {
      button.setAttribute('aria-disabled', 'true');
      button.tabIndex = -1;
    }
    place.current.replaceChildren(element);
  }, [canvas, json]);

  return (
    <div className="card">
      <section ref={place} className="card-canvas" aria-label={label} />
    </div>
  );
}
