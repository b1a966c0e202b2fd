// Something that the bot does, done in the tab: the press is sent, and the card that answers stands in its place.
import { Button } from '@fluentui/react-components';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { useEffect, useRef, useState } from 'react';
import { pressAnswer } from '../../bot/cases/contract.ts';
import type { Doable } from '../../bot/forums/contract.ts';
import { type Act, useAct } from '../data/query.ts';
import type { CardPress } from './card-canvas.ts';
import { CardView } from './card-view.tsx';
import { Loading, Trouble } from './states.tsx';

/** `touches`: paths that are read again after each press. */
export const usePress = (touches: readonly string[]): Act<CardPress, { card: IAdaptiveCard }> =>
  useAct(async (api, press) => {
    const answer = await api.send('POST', '/api/press', pressAnswer, { body: press });
    // The server's own card, typed as what draws it wants it.
    return answer.ok ? { ok: true, value: { card: answer.value.card as unknown as IAdaptiveCard } } : answer;
  }, touches);

type Props = {
  doable: Doable;
  touches: readonly string[];
  /** What the button says that ends it. */
  close: string;
  onClose: () => void;
};

export function Acting({ doable, touches, close, onClose }: Props): React.ReactNode {
  const { run, failure } = usePress(touches);
  const [card, setCard] = useState<IAdaptiveCard>();
  const place = useRef<HTMLElement>(null);
  const begun = useRef(false);

  const press = async (wanted: CardPress): ReturnType<typeof run> => {
    const answer = await run(wanted);
    if (answer.ok) setCard(answer.value.card);
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
        <CardView card={card} label={doable.title} onPress={press} kept={`${doable.verb}.${doable.data.forum ?? ''}`} />
      ) : failure ? (
        <Trouble failure={failure} onRetry={begin.current} />
      ) : (
        <Loading />
      )}
      <Button onClick={onClose}>{close}</Button>
    </section>
  );
}
