/** `dokument`: what is in force, in the forums that somebody is in and in the whole of their regions. */
import { forumsSpokenIn } from '../forums/actions.ts';
import { areaOf, isRegionArea, regionArea } from '../forums/area.ts';
import { byRegion } from '../forums/by-region.ts';
import type { ForumId } from '../forums/forum.ts';
import { inTurns } from '../forums/in-turns.ts';
import { accessSentence, noForumSentence } from '../forums/words.ts';
import type { Ports } from '../platform/ports.ts';
import { sortSwedish } from '../platform/search/swedish-order.ts';
import type { Command, CommandTable } from '../platform/teams/commands.ts';
import type { Card } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { dayOf } from '../platform/time/clock.ts';
import { tabLink } from '../platform/web/tab-link.ts';
import { createShelfSearch, type ShelfSearch } from './actions/search.ts';
import { listShelves, type Shelved } from './actions/shelf.ts';
import { foundCard, listCard, type Shown } from './cards.ts';
import { inForceOn } from './in-force.ts';
import { kinds } from './kind.ts';
import { documentsPath } from './path.ts';
import { documents } from './text.ts';

type Find = { readonly search: ShelfSearch; readonly words: string; readonly forum: ForumId };

const shownOf = (ports: Ports, { forum }: Find, { access, stored }: Shelved, version: Shown['version']): Shown => {
  const { area, document } = stored;
  // The forum by which the person reads it, where there is one.
  const own = access.forums.find((one) => areaOf(one) === area)?.id ?? forum;
  const tabUrl = tabLink(ports.settings, documentsPath(own, { area, id: document.id }));
  return { version, isRegion: isRegionArea(area), tabUrl };
};

/** By kind, as the brief has them, and in Swedish order of their titles. */
const inOrder = (shown: readonly Shown[]): readonly Shown[] =>
  sortSwedish(shown, ({ version }) => version.title).toSorted(
    (a, b) => kinds.indexOf(a.version.kind) - kinds.indexOf(b.version.kind),
  );

const show = async (ports: Ports, shelved: readonly Shelved[], find: Find): Promise<Card> => {
  const today = dayOf(ports.clock.now());
  if (find.words === '') {
    const all = shelved.flatMap((one) => {
      const version = inForceOn(one.stored.document, today);
      return version ? [shownOf(ports, find, one, version)] : [];
    });
    const tabUrl = tabLink(ports.settings, documentsPath(find.forum));
    return all.length > 0 ? listCard(inOrder(all), tabUrl) : sentenceCard(documents.none);
  }
  const hits = await find.search.find(ports, shelved, find.words);
  const found = hits.map((hit) => ({ ...shownOf(ports, find, hit, hit.version), snippet: hit.snippet }));
  return found.length > 0 ? foundCard(found, find.words, today) : sentenceCard(documents.notFound);
};

export const documentCommands = (search: ShelfSearch = createShelfSearch()) => {
  const find: Command<Ports> = {
    takesArgument: true,
    async run(ports, said, words) {
      const spoken = await forumsSpokenIn(ports, said, { quietly: true });
      if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
      const { found, unanswered } = spoken.value;
      const [first] = found;
      if (!first) return sentenceCard(noForumSentence(unanswered));
      const shelved = await inTurns(byRegion(found), ({ regionId, first: { actor }, found: there }) => {
        const areas = [...there.map(({ forum }) => areaOf(forum)), regionArea(regionId)];
        return listShelves(ports, { ...actor, regionId, found: there }, areas);
      });
      return show(ports, shelved.flat(), { search, words: words.slice(0, 200), forum: first.forum.id });
    },
  };
  return { dokument: find, styrdokument: find } satisfies CommandTable<Ports>;
};
