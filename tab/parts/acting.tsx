// Something that the bot does, done in the tab: the press is sent, and the card that answers stands in its place.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Doable } from '../../bot/forums/contract.ts';
import type { Answer, Failure } from '../data/failure.ts';
import type { CardPress } from './card-canvas.ts';
import { CardView } from './card-view.tsx';
import { type PressedCard, usePress } from './press.ts';
import { Loading, Trouble } from './states.tsx';

type Props = {
  doable: Doable;
  touches: readonly string[];
  /** What the button says that ends it. */
  close: string;
  onClose: () => void;
};

export function Acting({ doable, touches, close, onClose }: Props): React.ReactNode {
  const send = usePress(touches);
  const [card, setCard] = useState<PressedCard>();
  const [failure, setFailure] = useState<Failure>();
  const place = useRef<HTMLElement>(null);
  const begun = useRef(false);

  const press = async (wanted: CardPress): Promise<Answer<PressedCard>> => {
    const answer = await send(wanted);
    if (answer.ok) setCard(answer.value);
    setFailure(answer.ok ? undefined : answer.failure);
    return answer;
  };
  const begin = useRef(() => void press(doable));

  useEffect(() => {
    place.current?.focus();
    // Once, though React may mount a part twice while it is developed: a press may write.
    if (!begun.current) begin.current();
    begun.current = true;
  }, []);

  return (
    <section ref={place} className="acting" aria-label={doable.title} tabIndex={-1}>
      {card ? (
        <CardView
          card={card}
          label={doable.title}
          onPress={press}
          kept={[doable.verb, ...Object.values(doable.data)].join('.')}
        />
      ) : failure ? (
        <Trouble failure={failure} onRetry={begin.current} />
      ) : (
        <Loading />
      )}
      <Button onClick={onClose}>{close}</Button>
    </section>
  );
}
