// One case by the card that the bot makes of it for its reader, read again each second while it is looked at.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type CaseView, caseView } from '../../../bot/cases/contract.ts';
import { type Answer, answered as done, failureOf } from '../../data/failure.ts';
import { type Read, useRead } from '../../data/query.ts';
import type { CardPress } from '../../parts/card-canvas.ts';
import { CardView } from '../../parts/card-view.tsx';
import { Page } from '../../parts/page.tsx';
import { usePress } from '../../parts/press.ts';
import { Shown, Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { CopyLink } from './copy-link.tsx';
import { useFromTop } from './from-top.ts';
import { casePath, leadsTo, listPath } from './paths.ts';
import { type Answered, firstWords, hasWayBack, shown, wordsAnew } from './shown-card.ts';
import { text } from './text.ts';

/** Milliseconds. Mostly answered with "not changed", from two point reads. */
const everySecond = 1_000;

export function CasePage({ forum, id }: { forum: string; id: string }): React.ReactNode {
  const { me, place } = useHere();
  const [isRefused, setRefused] = useState(false);
  const path = `/api/forums/${encodeURIComponent(forum)}/cases/${encodeURIComponent(id)}`;
  const read = useRead(path, caseView, isRefused ? {} : { every: everySecond });
  const failure = read.error ? failureOf(read.error) : undefined;
  const isFinal = failure?.kind === 'refused' || failure?.kind === 'missing';
  useEffect(() => setRefused(isFinal), [isFinal]);

  const row = isFinal ? undefined : read.data?.row;
  const mayTry = failure?.kind === 'refused' && !me.isCoordinator && !me.isSupport;
  return (
    <Page
      title={row?.alias ?? text.case}
      {...(row && { intro: [row.forum.name, ...row.turns].join(' · ') })}
      {...(row && { actions: <CopyLink path={casePath(place.id, forum, id)} label={row.alias} /> })}
      back={<Link href={listPath(place.id)}>{text.toList}</Link>}
    >
      {/* What was seen before is not shown to whoever may not see it any more. */}
      {failure && isFinal ? (
        <Trouble failure={failure} onRetry={() => void read.refetch()} />
      ) : (
        <Shown read={read}>{(view: CaseView) => <Desk view={view} read={read} />}</Shown>
      )}
      {mayTry && <Closed forum={forum} id={id} />}
    </Page>
  );
}

function Desk({ view, read }: { view: CaseView; read: Read<CaseView> }): React.ReactNode {
  const { place } = useHere();
  const [, go] = useLocation();
  const [answered, setAnswered] = useState<Answered>();
  const desk = useFromTop(answered, answered?.anew);
  const send = usePress(['/api/cases']);
  const stands = shown(view, answered);
  const { row } = view;

  const press = async (wanted: CardPress): Promise<Answer<unknown>> => {
    const path = leadsTo(place.id, wanted);
    if (wanted.verb === 'case.show' && wanted.data.case === row.id) {
      await read.refetch();
      setAnswered(undefined);
      return done(undefined);
    }
    if (path !== undefined) {
      go(path);
      return done(undefined);
    }
    const answer = await send(wanted);
    if (!answer.ok) return answer;
    const { data } = await read.refetch();
    setAnswered({ card: answer.value, verb: wanted.verb, on: data, anew: wordsAnew(answer.value, stands.card) });
    return answer;
  };

  const verb = stands.kind === 'answer' ? (answered?.verb ?? '') : 'case';
  return (
    <div ref={desk} className="case-desk">
      {stands.kind === 'answer' && !hasWayBack(stands.card) && (
        <div className="case-over">
          <Button onClick={() => setAnswered(undefined)}>{text.toCase}</Button>
        </div>
      )}
      <div role="status">
        {stands.kind === 'answer' && stands.isOld && (
          <MessageBar className="case-changed" intent="warning" layout="multiline">
            <MessageBarBody>{text.changed}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setAnswered(undefined)}>{text.showNow}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {stands.kind === 'case' && stands.why && (
          <MessageBar className="case-changed" intent="warning" layout="multiline">
            <MessageBarBody>{stands.why === 'locked' ? text.locked : text.notAsItWas}</MessageBarBody>
          </MessageBar>
        )}
        {answered && stands.kind !== 'case' && (
          <span className="unseen">{answered.anew ?? firstWords(stands.card)}</span>
        )}
      </div>
      <CardView card={stands.card} label={row.alias} kept={`case.${row.id}.${verb}`} onPress={press} />
    </div>
  );
}

/** A team that is paused: a consent can be taken back all the same. */
function Closed({ forum, id }: { forum: string; id: string }): React.ReactNode {
  const [card, setCard] = useState<CaseView['card']>();
  const send = usePress(['/api/cases']);
  const press = async (wanted: CardPress): Promise<Answer<unknown>> => {
    const answer = await send(wanted);
    if (answer.ok) setCard(answer.value);
    return answer;
  };
  if (card) return <CardView card={card} label={text.case} kept={`case.${id}.closed`} onPress={press} />;
  return (
    <Button onClick={() => void press({ verb: 'case.show', data: { forum, case: id } })}>{text.whatCanBeDone}</Button>
  );
}
