/** What a group has been sent. Never posted whole in a channel: whoever presses sees it alone. */
import type { Temporal } from 'temporal-polyfill';
import { type Forum, onForum } from '../forums/forum.ts';
import { type Card, card, type Element, execute, group, heading, plain, small, text } from '../platform/cards/card.ts';
import { date, enumerate } from '../platform/time/swedish.ts';
import { type Deviation, deviationId } from './deviation.ts';
import { notes } from './text.ts';
import { happeningWords } from './words.ts';

export const deviationVerbs = { show: 'deviations.show', takeUp: 'deviations.take-up' } as const;

export const onDeviation = onForum.extend({ note: deviationId });

type Seen = { readonly forum: Forum; readonly all: readonly Deviation[]; readonly mayTakeUp: boolean };

/** Fills a card to some 20 KB when each is as long as can be. */
const most = 12;

const noteLines = ({ forum, mayTakeUp }: Seen, note: Deviation, today: Temporal.PlainDate): Element =>
  group(
    [
      text(note.what.map((one) => happeningWords[one]).join(', '), { weight: 'Bolder' }),
      ...(note.parties.length > 0
        ? [text(notes.parties(enumerate(note.parties.map(({ name }) => plain(name)))), { spacing: 'Small' })]
        : []),
      ...(note.text === '' ? [] : [text(plain(note.text), { spacing: 'Small' })]),
      small(notes.from(plain(note.from.name), date(note.on, today))),
      ...(mayTakeUp
        ? [
            {
              type: 'ActionSet' as const,
              actions: [execute(notes.takenUp, deviationVerbs.takeUp, { forum: forum.id, note: note.id })],
            },
          ]
        : []),
    ],
    { separator: true, spacing: 'Medium' },
  );

const left = (all: readonly Deviation[]) => all.filter(({ takenUpOn }) => takenUpOn === undefined);

/** `lists`: so many share the card. */
export const notesLines = (seen: Seen, today: Temporal.PlainDate, lists = 1): readonly Element[] => {
  const waiting = left(seen.all);
  const room = Math.max(1, Math.floor(most / lists));
  return [
    heading(`${notes.heading}: ${plain(seen.forum.name)}`),
    ...(waiting.length === 0 ? [text(notes.none)] : [small(notes.about)]),
    ...waiting.slice(0, room).map((note) => noteLines(seen, note, today)),
    ...(waiting.length > room ? [small(notes.more(waiting.length - room))] : []),
  ];
};

export const notesCard = (seen: Seen, today: Temporal.PlainDate): Card => card(notesLines(seen, today));

/** In the channel: how many there are, and a button. */
export const notesWaitCard = (forum: Forum, all: readonly Deviation[]): Card => {
  const count = left(all).length;
  return count === 0
    ? card([text(notes.none)])
    : card([text(notes.waiting(count))], [execute(notes.show, deviationVerbs.show, { forum: forum.id })]);
};
