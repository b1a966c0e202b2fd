import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Command } from '../../platform/teams/commands.ts';
import type { Card } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { type InForum, mayNameConvener } from '../access.ts';
import { type NamingFailure, nameConveners, peopleToName } from '../actions/name-conveners.ts';
import { chooseForumCard, convenerCard, convenerVerbs, namingData } from '../cards/conveners.ts';
import { onForum } from '../forum.ts';
import { convening } from '../text.ts';
import { accessSentence } from '../words.ts';
import { inForums, withForum } from './who-speaks.ts';

const namingSentences: Readonly<Record<Exclude<NamingFailure['kind'], 'not-coordinator'>, string>> = {
  'no-such-forum': accessSentence({ kind: 'no-such-forum' }),
  'roster-unavailable': accessSentence({ kind: 'roster-unavailable' }),
  'channel-not-bound': accessSentence({ kind: 'channel-not-bound' }),
  'same-person': convening.samePerson,
  'not-there': convening.gone,
};

const convenerForm = async (ports: Ports, identified: InForum, problem?: NamingFailure): Promise<Card> => {
  if (problem?.kind === 'not-coordinator') return sentenceCard(convening.mayNot);
  const people = await peopleToName(ports, identified);
  if (!people.ok) {
    const { kind } = people.failure;
    return sentenceCard(kind === 'not-coordinator' ? convening.mayNot : namingSentences[kind]);
  }
  const form = convenerCard(identified.forum, people.value);
  return problem ? notice(namingSentences[problem.kind], 'attention', form) : form;
};

const nameTheConveners = verb(namingData, (ports: Ports, press, input) =>
  withForum(ports, press, input.forum, async (identified) => {
    const named = await nameConveners(ports, identified, input);
    if (!named.ok) return convenerForm(ports, identified, named.failure);
    const { convener, deputy } = named.value;
    return sentenceCard(convening.saved(convener && plain(convener.name), deputy && plain(deputy.name)));
  }),
);

export const convenerVerbTable: VerbTable<Ports, (typeof convenerVerbs)[keyof typeof convenerVerbs]> = {
  [convenerVerbs.form]: verb(onForum, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, (identified) => convenerForm(ports, identified)),
  ),
  [convenerVerbs.name]: nameTheConveners,
};

export const showConveners: Command<Ports> = {
  run: inForums(
    ({ forum, actor }) => mayNameConvener(forum, actor),
    convening.mayNot,
    (ports, [first, ...rest]) =>
      rest.length === 0 ? convenerForm(ports, first) : chooseForumCard([first, ...rest].map(({ forum }) => forum)),
  ),
};
