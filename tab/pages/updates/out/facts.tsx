import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { Loading } from '../../../parts/states.tsx';
import { dateAndTime } from '../../../parts/when.ts';
import { useHere } from '../../../shell/place.ts';
import { DrawnCard } from '../compose/drawn-card.tsx';
import { updatePath } from '../spot.ts';
import { recipientsIn } from '../text.ts';
import { text } from './text.ts';

/** To whom, when and what was asked; and the card as it stands in the channels. */
export function Facts({ view }: { view: UpdateView }): React.ReactNode {
  const { place } = useHere();
  const [isOpen, open] = useState(false);
  const { state, toWords, asksWords, sentAt, sentBy, goAt, correctedAt, endedAt, endedBy, letter, inLetter } = view;
  const by = (at: string, who: string | undefined): string =>
    who === undefined ? dateAndTime(at) : text.sentBy(dateAndTime(at), who);
  const facts = [
    [text.to, recipientsIn(toWords)],
    [text.asks, asksWords],
    ...(sentAt === undefined ? [] : [[text.sent, by(sentAt, sentBy)]]),
    ...(sentAt === undefined && goAt !== undefined ? [[text.goes, dateAndTime(goAt)]] : []),
    ...(correctedAt === undefined ? [] : [[text.corrected, dateAndTime(correctedAt)]]),
    ...(endedAt === undefined
      ? []
      : [[text.ended[state === 'recalled' ? 'recalled' : 'stopped'], by(endedAt, endedBy)]]),
  ];
  return (
    <section className="update-part" aria-label={text.to}>
      <dl className="update-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {inLetter !== undefined && (
        <p>
          {text.inLetter} <Link href={updatePath(place.id, inLetter)}>{text.toLetter}</Link>
        </p>
      )}
      {letter && letter.length > 0 && (
        <div>
          <p>{text.holds}</p>
          <ul>
            {letter.map(({ id, title }) => (
              <li key={id}>
                <Link href={updatePath(place.id, id)}>{title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="update-fold" onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>{text.showCard}</summary>
        {isOpen && (
          <>
            {view.content.asks.kind !== 'know' && state !== 'recalled' && (
              <p className="update-quiet">{text.cardHow}</p>
            )}
            <Suspense fallback={<Loading />}>
              <DrawnCard card={view.card} />
            </Suspense>
          </>
        )}
      </details>
    </section>
  );
}
