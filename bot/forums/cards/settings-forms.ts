/** The small forms of a team's settings: the contact guarantee, the digest's hour, a seat that goes. */
import { type Card, card, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import { type DigestTime, type Forum, onForum } from '../forum.ts';
import type { Seat } from '../seat.ts';
import { digest, guarantee, removal, titles, weekdays } from '../text/settings.ts';
import { back, settingsVerbs } from './settings-buttons.ts';
import { choiceInput, typed, wordsInput } from './settings-inputs.ts';

export const guaranteeData = onForum.extend({ days: typed });
export const digestData = onForum.extend({ weekday: typed, hour: typed });
export const removalData = onForum.extend({ seat: typed });

const save = (forum: Forum, verb: string) => execute(titles.save, verb, { forum: forum.id }, { style: 'positive' });

export const guaranteeCard = (forum: Forum, days: string): Card =>
  card(
    [
      heading(titles.guarantee),
      text(guarantee.why),
      wordsInput('days', guarantee.label, days, 10),
      small(guarantee.proposal),
    ],
    [save(forum, settingsVerbs.setGuarantee), back(forum)],
  );

const hours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

export type TypedDigest = Readonly<Record<keyof DigestTime, string>>;

export const digestCard = (forum: Forum, shown: TypedDigest): Card =>
  card(
    [
      heading(titles.digest),
      text(digest.why),
      choiceInput(
        'weekday',
        digest.weekday,
        weekdays.map((name, index) => ({ title: capitalised(name), value: String(index + 1) })),
        shown.weekday,
      ),
      choiceInput(
        'hour',
        digest.hour,
        hours.map((hour) => ({ title: `${hour}.00`, value: String(hour) })),
        shown.hour,
      ),
    ],
    [save(forum, settingsVerbs.setDigest), back(forum)],
  );

export const removalCard = (forum: Forum, seat: string): Card =>
  forum.seats.length === 0
    ? card([heading(titles.removeSeat), text(removal.none)], [back(forum)])
    : card(
        [
          heading(titles.removeSeat),
          text(removal.why),
          choiceInput(
            'seat',
            removal.seat,
            forum.seats.map(({ id, name }) => ({ title: capitalised(name), value: id })),
            seat,
          ),
        ],
        [execute(removal.ask, settingsVerbs.askRemoval, { forum: forum.id }), back(forum)],
      );

/** What goes with it is told before it goes: nothing brings back who held it. */
export const removalQuestionCard = (forum: Forum, { id, name, holders }: Seat): Card =>
  card(
    [
      heading(removal.question(plain(name))),
      text(removal.consequence(enumerate(holders.map((holder) => plain(holder.name))))),
    ],
    [
      execute(removal.confirm, settingsVerbs.removeSeat, { forum: forum.id, seat: id }, { style: 'destructive' }),
      back(forum, settingsVerbs.removal),
    ],
  );
