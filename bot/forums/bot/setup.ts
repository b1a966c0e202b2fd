import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { setUpTeam, viewTeam } from '../actions/set-up.ts';
import { identifyInTeam } from '../actions.ts';
import { saveSetup, setupCard, setupData } from '../cards/setup.ts';
import type { SetupFailure } from '../setup.ts';
import { onlyInTeam, setupSaved, setupSentence } from '../text.ts';
import { accessSentence } from '../words.ts';

const refusal = (failure: SetupFailure): string =>
  setupSentence(
    failure.kind === 'network-exists'
      ? { ...failure, name: plain(failure.name), teamName: failure.teamName && plain(failure.teamName) }
      : failure,
  );

export const setupVerbTable = {
  [saveSetup]: verb(setupData, async (ports: Ports, { from, where, cardActivityId }, wanted) => {
    if (where.kind !== 'channel') return sentenceCard(onlyInTeam);
    const { place } = where;
    const member = await identifyInTeam(ports, from, place);
    if (!member.ok) return sentenceCard(accessSentence(member.failure));
    const saved = await setUpTeam(ports, member.value, place, wanted, cardActivityId);
    const view = await viewTeam(ports, place);
    const sentence = saved.ok ? setupSaved(saved.value.map(({ name }) => plain(name))) : refusal(saved.failure);
    if (!view) return sentenceCard(sentence);
    const isGeneral = place.channelId === place.teamId;
    return notice(sentence, saved.ok ? 'good' : 'attention', setupCard(view, isGeneral ? undefined : place.channelId));
  }),
};
