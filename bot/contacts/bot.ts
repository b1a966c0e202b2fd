/** Whom can I call: `kontakt`, and the button that other subjects put on their cards. */
import { mayReadContacts } from '../forums/access.ts';
import { forumsSpokenIn, type Identified, identify } from '../forums/actions.ts';
import { byRegion } from '../forums/by-region.ts';
import { onForum } from '../forums/forum.ts';
import { accessSentence, noForumSentence } from '../forums/words.ts';
import { card, type Element } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import { readAge } from '../platform/search/ages.ts';
import type { Command, CommandTable } from '../platform/teams/commands.ts';
import type { Card } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { type VerbTable, verb } from '../platform/teams/verbs.ts';
import { tabLink } from '../platform/web/tab-link.ts';
import { listContactsOf } from './actions.ts';
import { contactLines as linesOf, openInTab, type Shown, showContacts } from './cards.ts';
import type { Contact } from './contact.ts';
import { forNeeds, type Wish } from './for-needs.ts';
import { contactsPath } from './path.ts';
import { contactSearch, inOrder, type Sought } from './search.ts';
import { contacts } from './text.ts';

const rowsOf = (ports: Ports, found: readonly Identified[]): Promise<readonly Contact[]> =>
  listContactsOf(
    ports,
    found.filter(({ forum, actor }) => mayReadContacts(forum, actor)).map(({ forum }) => forum),
  );

/** Parties by their ids: those of the first region before what others call the same. */
const shownBy = (ports: Ports, found: readonly Identified[]): Shown => ({
  parties: byRegion(found)
    .flatMap(({ regionId }) => ports.regions.of(regionId).parties)
    .filter(({ id }, n, all) => all.findIndex((party) => party.id === id) === n),
  now: ports.clock.now(),
});

/** Whoever helps the region sees all lists as one. */
const placeInTab = (found: readonly Identified[]): string => {
  const [first] = found;
  const helps = first?.actor.isCoordinator || first?.actor.isSupport;
  return first && !(helps && found.length > 1) ? first.forum.id : 'region';
};

const cardOf = async (ports: Ports, found: readonly Identified[], sought: Sought): Promise<Card> => {
  const shown = shownBy(ports, found);
  const all = await rowsOf(ports, found);
  const isAsked = Boolean(sought.words) || sought.ages !== undefined;
  const rows = isAsked ? contactSearch(all, shown.parties).find(sought) : inOrder(all, shown.parties);
  if (rows.length === 0 && all.length > 0) return sentenceCard(contacts.notFound);
  const url = tabLink(ports.settings, contactsPath(placeInTab(found), sought));
  return card(linesOf([{ rows, best: isAsked }], shown), [openInTab(url)]);
};

const contact: Command<Ports> = {
  takesArgument: true,
  async run(ports, said, words) {
    const spoken = await forumsSpokenIn(ports, said);
    if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
    const { found, unanswered } = spoken.value;
    if (found.length === 0) return sentenceCard(noForumSentence(unanswered));
    const { age, ...sought } = readAge(words);
    return cardOf(ports, found, { ...sought, ages: age });
  },
};

export const contactCommands = { kontakt: contact, kontakter: contact } satisfies CommandTable<Ports>;

export const contactVerbs: VerbTable<Ports, typeof showContacts> = {
  [showContacts]: verb(onForum, async (ports: Ports, press, input) => {
    const identified = await identify(ports, press.from, input.forum, press.where);
    return identified.ok ? cardOf(ports, [identified.value], {}) : sentenceCard(accessSentence(identified.failure));
  }),
};

/** Leaves room for what the other subject says around the list, bytes. */
const roomInside = 18_000;

/** The list as lines inside a card of another subject; what fits the wish stands first. */
export const contactLines = async (
  ports: Ports,
  identified: Identified,
  wish: Wish = {},
): Promise<readonly Element[]> => {
  const shown = shownBy(ports, [identified]);
  const { fitting, others } = forNeeds(await rowsOf(ports, [identified]), shown.parties, wish);
  const sections =
    fitting.length > 0
      ? [
          { title: contacts.fitting, rows: fitting, best: true },
          { title: contacts.others, rows: others },
        ]
      : [{ rows: others }];
  return linesOf(sections, shown, roomInside);
};
