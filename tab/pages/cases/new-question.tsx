// "Ny fråga": the same form as in the chat, with the same gate and screening, on a page of its own.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type CaseView, pressAnswer } from '../../../bot/cases/contract.ts';
import { type Answer, answered as done, Failed } from '../../data/failure.ts';
import { useApi } from '../../data/query.ts';
import type { CardPress } from '../../parts/card-canvas.ts';
import { givenIn } from '../../parts/card-typed.ts';
import { CardView } from '../../parts/card-view.tsx';
import { Page } from '../../parts/page.tsx';
import { usePress } from '../../parts/press.ts';
import { Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { useFromTop } from './from-top.ts';
import { leadsTo, listPath } from './paths.ts';
import { firstWords, wordsAnew } from './shown-card.ts';
import { text } from './text.ts';

type Card = CaseView['card'];
type Latest = {
  readonly card: Card;
  readonly verb: string;
  /** Why the same form came back. */
  readonly anew?: string | undefined;
};

export function NewQuestionPage({ forum }: { forum: string | undefined }): React.ReactNode {
  const { place } = useHere();
  const [round, setRound] = useState(0);
  const first = useFirstCard(forum, round);
  return (
    <Page title={text.newQuestion} back={<Link href={listPath(place.id)}>{text.toList}</Link>}>
      <Shown read={first}>
        {(card: Card) => <Form key={round} first={card} forum={forum} onAnew={() => setRound(round + 1)} />}
      </Shown>
    </Page>
  );
}

/** Asked for once each time one comes here: a form that is half filled in is not read again. */
function useFirstCard(forum: string | undefined, round: number) {
  const api = useApi();
  const body = forum === undefined ? { verb: 'case.begin', data: {} } : { verb: 'case.new', data: { forum } };
  return useQuery<Card>({
    queryKey: ['new-question', forum ?? '', round],
    queryFn: async () => {
      const answer = await api.send('POST', '/api/press', pressAnswer, { body });
      if (!answer.ok) throw new Failed(answer.failure);
      return answer.value.card;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

type Props = {
  first: Card;
  forum: string | undefined;
  /** One more question, from the beginning. */
  onAnew: () => void;
};

function Form({ first, forum, onAnew }: Props): React.ReactNode {
  const { place } = useHere();
  const [here, go] = useLocation();
  const [latest, setLatest] = useState<Latest>({ card: first, verb: 'begin' });
  const desk = useFromTop(latest.verb === 'begin' ? undefined : latest, latest.anew);
  const send = usePress(['/api/cases']);

  const press = async (wanted: CardPress): Promise<Answer<unknown>> => {
    const path = leadsTo(place.id, wanted);
    if (path !== undefined) {
      if (path === here) onAnew();
      else go(path);
      return done(undefined);
    }
    const answer = await send(wanted);
    if (answer.ok) {
      const { value: card } = answer;
      setLatest({ card, verb: wanted.verb, anew: wordsAnew(card, latest.card) });
    }
    return answer;
  };
  return (
    <div ref={desk} className="case-desk">
      <div role="status">
        {latest.verb !== 'begin' && <span className="unseen">{latest.anew ?? firstWords(latest.card)}</span>}
      </div>
      <CardView
        card={latest.card}
        label={text.newQuestion}
        kept={`new-question.${forum ?? ''}.${Object.keys(givenIn(latest.card)).join()}`}
        onPress={press}
      />
    </div>
  );
}
