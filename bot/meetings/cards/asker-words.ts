/** What somebody is told who has asked and has no seat: they may be in another team, where nothing of this one opens. */
import type { Temporal } from 'temporal-polyfill';
import { type Button, openUrl, plain } from '../../platform/cards/card.ts';
import { clockSpan } from '../../platform/time/swedish.ts';
import { isSlotTold } from '../agenda/slot-marks.ts';
import type { AskerSlot } from '../agenda/slots.ts';
import { isCancelled, type Meeting } from '../meeting.ts';
import type { MeetingWord } from '../telling/word.ts';
import { callLines } from '../text/call.ts';
import { askerWords, whyCancelled, words, wordTitles } from '../text/words.ts';
import { joinButton } from './call-card.ts';
import { whenOf } from './when.ts';

export type AskerSaid = {
  readonly meeting: Meeting;
  readonly word: Pick<MeetingWord, 'kind'>;
  readonly question: AskerSlot;
  /** The meeting in the tab. */
  readonly link: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

const linesOf = ({ meeting, word, question, today }: AskerSaid): readonly string[] => {
  const { alias, slot } = question;
  const of = { name: plain(meeting.name), when: whenOf(meeting, today) };
  const span = slot && clockSpan(slot.from, slot.to);
  switch (word.kind) {
    case 'cancelled':
      return askerWords.cancelled(of, alias, whyCancelled[meeting.cancelled ?? 'other']);
    case 'restored':
      return askerWords.restored(of, alias, span);
    case 'moved': {
      const { movedFrom, said } = meeting;
      return movedFrom === undefined || isSlotTold(said, question.id, slot)
        ? askerWords.changed(of, alias, span)
        : askerWords.moved(of, alias, whenOf(movedFrom, today));
    }
    default:
      return span === undefined ? words.slotUnsure(of, question) : words.slot(of, question, span);
  }
};

export const askerWord = (
  said: AskerSaid,
): { readonly lines: readonly string[]; readonly buttons: readonly Button[] } => {
  const { meeting, question, link, now } = said;
  const place = meeting.place === undefined || isCancelled(meeting) ? [] : [callLines.place(plain(meeting.place))];
  const toTab: Button = openUrl(wordTitles.toTab, link);
  return {
    lines: [...linesOf(said), ...place],
    buttons: [...joinButton({ meeting, now }), ...(question.isGuest ? [] : [toTab])],
  };
};
