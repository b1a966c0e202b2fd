import type { Temporal } from 'temporal-polyfill';
import { type Card, card, heading, openUrl, plain, text } from '../../platform/cards/card.ts';
import { enumerate } from '../../platform/time/swedish.ts';
import type { Attendee } from '../attendee.ts';
import { answerOf } from '../calling/answering.ts';
import type { Meeting } from '../meeting.ts';
import type { Series } from '../series/series.ts';
import type { SeriesWord } from '../telling/series-word.ts';
import { callTitles } from '../text/call.ts';
import { seriesTold } from '../text/series-told.ts';
import { wordTitles } from '../text/words.ts';
import { answerButton } from './buttons.ts';
import { nameOf } from './call-card.ts';
import { whenOf } from './when.ts';

type Telling = {
  readonly series: Pick<Series, 'name' | 'state'>;
  readonly word: Pick<SeriesWord, 'did' | 'parts' | 'out'>;
  /** Whom the person speaks for. */
  readonly own: readonly Attendee[];
  readonly next: readonly Meeting[];
};

const headingOf = ({ series, word }: Telling): ((name: string) => string) => {
  if (word.parts.length === 0 && word.out.length > 0) return seriesTold.out;
  return series.state === 'ended' ? seriesTold.ended : seriesTold.changed;
};

/** The nearest that somebody has said that they cannot come to, before it had this time. */
const hinderedAt = ({ own, word, next }: Telling): Meeting | undefined =>
  word.parts.includes('date') || word.parts.includes('start')
    ? next.find(
        (meeting) =>
          meeting.movedFrom !== undefined &&
          meeting.calling === 'presumed' &&
          own.some(({ id }) => meeting.attendees.includes(id) && answerOf(meeting, id)?.kind === 'not'),
      )
    : undefined;

const linesOf = (telling: Telling, today: Temporal.PlainDate): readonly string[] => {
  const { series, word, own, next } = telling;
  if (series.state === 'ended' || word.parts.length === 0) return [];
  const out = own.filter(({ id }) => word.out.includes(id)).map(nameOf);
  const hindered = hinderedAt(telling);
  return [
    ...seriesTold.parts(word.parts),
    ...(out.length > 0 ? [seriesTold.outFor(enumerate(out))] : []),
    next.length > 0 ? seriesTold.next(next.map((one) => whenOf(one, today))) : seriesTold.none,
    ...(hindered ? [seriesTold.stillHindered(whenOf(hindered, today))] : []),
  ];
};

/** To one of those whom it concerns. `link`: where the tab lists the meetings. */
export const seriesCard = (
  telling: Telling,
  { today, link }: { readonly today: Temporal.PlainDate; readonly link: string },
): { readonly card: Card; readonly summary: string } => {
  const { series } = telling;
  const say = headingOf(telling);
  const hindered = hinderedAt(telling);
  return {
    card: card(
      [heading(say(plain(series.name))), ...linesOf(telling, today).map((line) => text(line))],
      [
        ...(hindered ? [answerButton(callTitles.comesAfterAll, { meeting: hindered }, 'comes')] : []),
        openUrl(wordTitles.toTab, link),
      ],
    ),
    summary: say(series.name),
  };
};
