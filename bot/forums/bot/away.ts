import { z } from 'zod';
import { notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Command } from '../../platform/teams/commands.ts';
import type { Card, Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { absenceOf, comeBack, goAway } from '../actions/away.ts';
import { awayCard, awayData, awayInPersonCard, awayVerbs, savedAwayCard } from '../cards/away.ts';
import { absenceSentence, away } from '../text/away.ts';

const todayOf = ({ clock }: Ports) => dayOf(clock.now());

const form = async (ports: Ports, { from }: Pick<Press, 'from'>): Promise<Card> =>
  awayCard(await absenceOf(ports, from), todayOf(ports));

export const awayVerbTable: VerbTable<Ports, (typeof awayVerbs)[keyof typeof awayVerbs]> = {
  [awayVerbs.form]: verb(z.object({}), (ports: Ports, press) => form(ports, press)),
  [awayVerbs.save]: verb(awayData, async (ports: Ports, { from: sender }, typed) => {
    const gone = await goAway(ports, sender, typed);
    if (gone.ok) return savedAwayCard(gone.value, todayOf(ports));
    const again = awayCard(await absenceOf(ports, sender), todayOf(ports), typed);
    return notice(absenceSentence(gone.failure), 'attention', again);
  }),
  [awayVerbs.back]: verb(z.object({}), async (ports: Ports, { from: sender }) =>
    sentenceCard((await comeBack(ports, sender)) ? away.welcomeBack : away.wasNotAway),
  ),
};

export const showAway: Command<Ports> = {
  run: async (ports, said) => (said.where.kind === 'channel' ? awayInPersonCard() : form(ports, said)),
};
