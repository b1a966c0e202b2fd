import { notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { mayAddSeat, mayClaimSeat, mayConfirmSeat } from '../access.ts';
import { addSeat } from '../actions/add-seat.ts';
import { newSeatCard, newSeatData, newSeatVerbs } from '../cards/new-seat.ts';
import { seatListCard } from '../cards/seats.ts';
import { type Forum, onForum } from '../forum.ts';
import { newSeat, newSeatSentence } from '../text.ts';
import { accessSentence } from '../words.ts';
import { withForum } from './who-speaks.ts';

const partiesOf = ({ regions }: Ports, { regionId }: Forum) => regions.of(regionId).parties;

export const newSeatVerbTable: VerbTable<Ports, (typeof newSeatVerbs)[keyof typeof newSeatVerbs]> = {
  [newSeatVerbs.form]: verb(onForum, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, ({ forum, actor }) =>
      mayAddSeat(forum, actor) ? newSeatCard(forum, partiesOf(ports, forum)) : sentenceCard(newSeat.mayNot),
    ),
  ),
  [newSeatVerbs.add]: verb(newSeatData, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, async (identified) => {
      const { forum, actor } = identified;
      const form = newSeatCard(forum, partiesOf(ports, forum), input);
      if (!partiesOf(ports, forum).some(({ id }) => id === input.party))
        return notice(newSeat.chooseParty, 'attention', form);
      const added = await addSeat(ports, identified, input);
      if (added.ok) {
        const list = {
          forum: added.value,
          mayConfirm: mayConfirmSeat(forum, actor),
          mayAdd: mayAddSeat(forum, actor),
          mayClaim: mayClaimSeat(forum, actor),
        };
        return notice(newSeat.saved, 'good', seatListCard([list]));
      }
      const { failure } = added;
      if (failure.kind === 'no-such-forum') return sentenceCard(accessSentence(failure));
      if (failure.kind === 'may-not') return sentenceCard(newSeat.mayNot);
      return notice(newSeatSentence(failure), 'attention', form);
    }),
  ),
};
