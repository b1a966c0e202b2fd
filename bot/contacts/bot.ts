/** Whom can I call: `kontakt`, and the button that other subjects put on their cards. */
import { mayReadContacts } from '../forums/access.ts';
import { forumsSpokenIn, type Identified, identify } from '../forums/actions.ts';
import { onForum } from '../forums/forum.ts';
import { regionOf } from '../forums/region.ts';
import { accessSentence, noForumSentence } from '../forums/words.ts';
import { card, type Element } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import type { Command, CommandTable } from '../platform/teams/commands.ts';
import type { Card } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { type VerbTable, verb } from '../platform/teams/verbs.ts';
import { listContacts } from './actions.ts';
import { contactLines as linesOf, showContacts } from './cards.ts';
import type { Contact } from './contact.ts';
import { contactSearch } from './search.ts';
import { contacts } from './text.ts';

/** Rows of several forums are one list: what serves the region is in each of them. */
const rowsOf = async (ports: Ports, found: readonly Identified[]): Promise<readonly Contact[]> => {
  const readable = found.filter(({ forum, actor }) => mayReadContacts(forum, actor));
  const lists = await Promise.all(readable.map(({ forum }) => listContacts(ports, forum)));
  return [...new Map(lists.flat().map((row) => [JSON.stringify(row), row])).values()];
};

const cardOf = async (ports: Ports, found: readonly Identified[], words: string): Promise<Card> => {
  const { parties } = regionOf(ports.settings.regionId);
  const all = await rowsOf(ports, found);
  const rows = contactSearch(all, parties).find({ words });
  return rows.length > 0 || all.length === 0 ? card(linesOf(rows, parties)) : sentenceCard(contacts.notFound);
};

const contact: Command<Ports> = {
  takesArgument: true,
  async run(ports, said, words) {
    const spoken = await forumsSpokenIn(ports, said);
    if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
    const { found, unanswered } = spoken.value;
    return found.length > 0 ? cardOf(ports, found, words) : sentenceCard(noForumSentence(unanswered));
  },
};

export const contactCommands = { kontakt: contact, kontakter: contact } satisfies CommandTable<Ports>;

export const contactVerbs: VerbTable<Ports, typeof showContacts> = {
  [showContacts]: verb(onForum, async (ports: Ports, press, input) => {
    const identified = await identify(ports, press.from, input.forum, press.where);
    return identified.ok ? cardOf(ports, [identified.value], '') : sentenceCard(accessSentence(identified.failure));
  }),
};

/** Leaves room for what the other subject says around the list, bytes. */
const roomInside = 20_000;

/** The same list as lines inside a card of another subject. */
export const contactLines = async (ports: Ports, identified: Identified): Promise<readonly Element[]> =>
  linesOf(await rowsOf(ports, [identified]), regionOf(ports.settings.regionId).parties, roomInside);
