/** `teamet`: a team's own settings, in chat. */
import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Command } from '../../platform/teams/commands.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { lookAtEach, type OnSeatRemoved, removeSeat, setDigest, setGuarantee } from '../actions/settings.ts';
import { chooseTeamCard, settingsCard, settingsDoorCard } from '../cards/settings.ts';

import { settingsVerbs } from '../cards/settings-buttons.ts';
import {
  digestCard,
  digestData,
  guaranteeCard,
  guaranteeData,
  removalCard,
  removalData,
  removalQuestionCard,
} from '../cards/settings-forms.ts';
import { digestTime, takesUpCases } from '../forum.ts';
import { guaranteeFrom } from '../guarantee.ts';
import { seatId } from '../seat.ts';
import { digest, digestInText, guarantee, guaranteeInText, removal, settings } from '../text/settings.ts';
import { wholeNumber } from '../whole-number.ts';
import { accessSentence } from '../words.ts';
import { inForums } from './who-speaks.ts';
import { leadsTo, over, type Seen, settingsRefused, todayOf, withSettings } from './with-settings.ts';

const mayNot = (failure: { readonly kind: 'no-such-forum' | 'may-not' }, words: string) =>
  sentenceCard(failure.kind === 'may-not' ? words : accessSentence({ kind: 'no-such-forum' }));

const setTheGuarantee = verb(guaranteeData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    const days = guaranteeFrom(input.days);
    if (!seen.rights.maySetGuarantee) return sentenceCard(guarantee.mayNot);
    if (days === undefined) return notice(guarantee.wrong, 'attention', guaranteeCard(seen.forum, input.days));
    const saved = await setGuarantee(ports, seen.identified, days);
    if (!saved.ok) return mayNot(saved.failure, guarantee.mayNot);
    const words = guarantee.saved(guaranteeInText(days));
    return over(ports, seen, { words, tone: 'good', forum: saved.value });
  }),
);

const setTheDigest = verb(digestData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    if (!seen.rights.maySetDigest) return sentenceCard(digest.mayNot);
    const [weekday, hour] = [wholeNumber(input.weekday, 1, 5), wholeNumber(input.hour, 7, 17)];
    const wanted = digestTime.safeParse({ weekday, hour });
    if (!wanted.success) return notice(digest.wrong, 'attention', digestCard(seen.forum, input));
    const saved = await setDigest(ports, seen.identified, wanted.data);
    if (!saved.ok) return mayNot(saved.failure, digest.mayNot);
    const words = digest.saved(digestInText(wanted.data));
    return over(ports, seen, { words, tone: 'good', forum: saved.value });
  }),
);

const seatIn = ({ forum }: Seen, typed: string) => forum.seats.find(({ id }) => id === typed);

const askRemoval = verb(removalData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, (seen) => {
    if (!seen.rights.mayRemoveSeat) return sentenceCard(removal.mayNot);
    const seat = seatIn(seen, input.seat);
    if (seat) return removalQuestionCard(seen.forum, seat);
    const words = input.seat === '' ? removal.choose : removal.gone;
    return notice(words, 'attention', removalCard(seen.forum, ''));
  }),
);

const removeTheSeat = (onSeatRemoved: OnSeatRemoved) =>
  verb(removalData, (ports: Ports, press, input) =>
    withSettings(ports, press, input.forum, async (seen) => {
      const id = seatId.safeParse(input.seat);
      const gone = notice(removal.gone, 'attention', settingsCard(seen, todayOf(ports)));
      if (!id.success) return gone;
      const removed = await removeSeat(ports, seen.identified, id.data, onSeatRemoved);
      if (removed.ok) {
        const words = removal.saved(capitalised(plain(removed.value.seat.name)));
        return over(ports, seen, { words, tone: 'good', forum: removed.value.forum });
      }
      return removed.failure.kind === 'no-such-seat' ? gone : mayNot({ kind: removed.failure.kind }, removal.mayNot);
    }),
  );

export const settingsVerbTable = (
  onSeatRemoved: OnSeatRemoved,
): VerbTable<Ports, (typeof settingsVerbs)[keyof typeof settingsVerbs]> => ({
  [settingsVerbs.show]: leadsTo((ports, seen) => settingsCard(seen, todayOf(ports))),
  [settingsVerbs.guarantee]: leadsTo((_ports, { forum, rights }) =>
    rights.maySetGuarantee ? guaranteeCard(forum, String(forum.guaranteeDays)) : sentenceCard(guarantee.mayNot),
  ),
  [settingsVerbs.setGuarantee]: setTheGuarantee,
  [settingsVerbs.digest]: leadsTo((_ports, { forum, rights }) => {
    const { weekday, hour } = forum.digest;
    const shown = { weekday: String(weekday), hour: String(hour) };
    return rights.maySetDigest ? digestCard(forum, shown) : sentenceCard(digest.mayNot);
  }),
  [settingsVerbs.setDigest]: setTheDigest,
  [settingsVerbs.removal]: leadsTo((_ports, { forum, rights }) =>
    rights.mayRemoveSeat ? removalCard(forum, '') : sentenceCard(removal.mayNot),
  ),
  [settingsVerbs.askRemoval]: askRemoval,
  [settingsVerbs.removeSeat]: removeTheSeat(onSeatRemoved),
});

/** In a channel only the door is shown: what is behind it is for one person at a time. */
export const showTeam: Command<Ports> = {
  run: inForums(
    ({ forum }) => takesUpCases(forum),
    settings.noCases,
    async (ports, found, { where }) => {
      if (where.kind === 'channel') return settingsDoorCard(found[0].forum);
      const [first, ...rest] = await lookAtEach(ports, found);
      if (!first) return settingsRefused({ kind: 'not-yours' });
      return rest.length === 0
        ? settingsCard(first, todayOf(ports))
        : chooseTeamCard([first, ...rest].map(({ forum }) => forum));
    },
  ),
};
