/** From whoever presses to a team's settings as that person may see them, or to the sentence that says why not. */
import { notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Card, Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { InForum } from '../access.ts';
import { lookAtSettings, type SettingsFailure } from '../actions/settings.ts';
import { settingsCard } from '../cards/settings.ts';
import { type Forum, type ForumId, onForum } from '../forum.ts';
import type { Settings } from '../settings.ts';
import { settings as words } from '../text/settings.ts';
import { withForum } from './who-speaks.ts';

export const settingsRefused = ({ kind }: SettingsFailure): Card =>
  sentenceCard(kind === 'no-cases' ? words.noCases : words.notYours);

export type Seen = Settings & { readonly identified: InForum };

export const todayOf = ({ clock }: Pick<Ports, 'clock'>) => dayOf(clock.now());

export const withSettings = (
  ports: Ports,
  press: Press,
  forum: ForumId,
  answer: (seen: Seen) => Promise<Card> | Card,
): Promise<Card> =>
  withForum(ports, press, forum, async (identified) => {
    const looked = await lookAtSettings(ports, identified);
    return looked.ok ? answer({ ...looked.value, identified }) : settingsRefused(looked.failure);
  });

/** A button that leads to another card and carries nothing but its forum. */
export const leadsTo = (draw: (ports: Ports, seen: Seen) => Promise<Card> | Card): VerbHandler<Ports> =>
  verb(onForum, (ports: Ports, press, input) => withSettings(ports, press, input.forum, (seen) => draw(ports, seen)));

type Tone = Parameters<typeof notice>[1];

/** A sentence above a card of the settings, drawn of the forum as it is now. */
export const over = async (
  ports: Ports,
  { identified }: Pick<Seen, 'identified'>,
  said: { readonly words: string; readonly tone: Tone; readonly forum: Forum },
  draw: (settings: Settings, today: ReturnType<typeof dayOf>) => Card = settingsCard,
): Promise<Card> => {
  const looked = await lookAtSettings(ports, { forum: said.forum, actor: identified.actor });
  return looked.ok ? notice(said.words, said.tone, draw(looked.value, todayOf(ports))) : sentenceCard(said.words);
};
