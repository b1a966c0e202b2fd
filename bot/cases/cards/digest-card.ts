/** The convener's digest: the worst first, a button to each case. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import type { Digest, DigestLine, Trouble } from '../digest.ts';
import { type Counts, digestSentence, digestText, troubles } from '../text/digest.ts';
import { titles } from '../text.ts';
import { withVisitor } from '../visiting.ts';
import { caseData } from './buttons.ts';
import { seatName } from './naming.ts';

/** So many cases; the others are counted. */
const most = 8;
const mostCodes = 20;

const has =
  (...kinds: readonly Trouble['kind'][]) =>
  ({ troubles: all }: DigestLine): boolean =>
    all.some(({ kind }) => kinds.includes(kind));

const isUnanswered = ({ troubles: all }: DigestLine): boolean =>
  all.some((trouble) => trouble.kind === 'late' && trouble.clock === 'answer');

const countsOf = ({ open, waiting, lines }: Digest): Counts => {
  const nobody = lines.filter(has('nobody'));
  const unanswered = lines.filter((line) => isUnanswered(line) && !nobody.includes(line));
  return {
    open,
    waiting,
    nobody: nobody.length,
    unanswered: unanswered.length,
    others: lines.length - nobody.length - unanswered.length,
  };
};

const sentenceOf = (forum: Forum, trouble: Trouble, today: Temporal.PlainDate): string => {
  const names = (ids: readonly string[]) => ids.map((id) => seatName(forum, id));
  switch (trouble.kind) {
    case 'nobody':
      return troubles.nobody({ since: trouble.since, today });
    case 'late':
      return troubles.late(trouble.clock, names(trouble.seats), { due: trouble.due, today });
    case 'help':
      return troubles.help(names(trouble.seats));
    case 'consent-ended':
      return troubles['consent-ended']({ on: trouble.on, today });
    case 'alone':
      return troubles.alone(names(trouble.seats));
  }
};

const lineOf = (team: Forum, { request, troubles: all }: DigestLine, today: Temporal.PlainDate): Element => {
  const forum = withVisitor(team, request);
  return group(
    [
      text(request.alias, { weight: 'Bolder' }),
      ...all.map((trouble) => text(sentenceOf(forum, trouble, today), { spacing: 'Small' })),
      { type: 'ActionSet', actions: [execute(titles.open, 'case.show', caseData(request))] },
    ],
    { separator: true },
  );
};

/** Codes alone, since the meeting has the cards before it. */
const agendaOf = ({ agenda }: Digest): readonly Element[] => {
  const left = agenda.length - mostCodes;
  const codes = agenda.slice(0, mostCodes).map(({ alias }) => alias);
  return agenda.length === 0
    ? []
    : [
        group(
          [
            text(digestText.agenda, { weight: 'Bolder' }),
            text([codes.join(', '), ...(left > 0 ? [digestText.more(left)] : [])].join(' '), { spacing: 'Small' }),
          ],
          { separator: true },
        ),
      ];
};

export const digestCard = (forum: Forum, digest: Digest, today: Temporal.PlainDate): Card => {
  const counts = countsOf(digest);
  const sentence = digestSentence(counts);
  const left = digest.lines.length - most;
  const claimed = digest.claimed.map(({ name }) => plain(name));
  return card([
    heading(digestText.heading(plain(forum.name))),
    ...(sentence ? [text(sentence)] : []),
    small(digestText.counts(counts)),
    ...digest.lines.slice(0, most).map((line) => lineOf(forum, line, today)),
    ...(left > 0 ? [text(digestText.more(left), { separator: true })] : []),
    ...agendaOf(digest),
    ...(claimed.length > 0 ? [text(digestText.claimed(claimed), { separator: true })] : []),
  ]);
};
