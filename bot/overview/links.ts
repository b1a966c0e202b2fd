/** What can be done about how it stands in a municipality, the most pressing first. Pure. */
import { contactsPath } from '../contacts/path.ts';
import { documentsPath } from '../documents/path.ts';
import type { Forum, ForumId } from '../forums/forum.ts';
import { plannerPath } from '../meetings/path.ts';
import { newUpdatePath, type PlaceId, pathOfPage } from './paths.ts';
import { type Known, wishOf } from './row.ts';
import { percentOf } from './words.ts';

export type Link = { readonly key: string; readonly title: string; readonly why: string; readonly path: string };

/** What the reader may do: `write` to the groups of the whole region, the others in this group. */
export type May = {
  readonly write: boolean;
  readonly nameConvener: boolean;
  readonly callMeetings: boolean;
  readonly publish: boolean;
};

export type LinksFor = {
  readonly known: Known;
  readonly group: Forum | undefined;
  /** Where the reader stands to do it: on the group's roster, or above all forums; undefined: elsewhere. */
  readonly place: PlaceId | undefined;
  readonly may: May;
};

const enoughPercent = 80;

type Way = Omit<Link, 'key'>;

/** Done here, or asked of the group by whoever writes to it. */
const wayTo = (isMine: boolean, mine: Way, asks: Way | false): Way | false => (isMine ? mine : asks);

const supportFor = (known: Known, group: ForumId): Way => ({
  title: 'Erbjud stöd',
  why:
    wishOf(known) === 'wants' ? 'Gruppen har sagt att den vill ha stöd.' : 'Skriv till gruppen och fråga hur det går.',
  path: newUpdatePath('region', group),
});

const waysOfGroup = ({ known, may }: LinksFor, { id }: Forum): Readonly<Record<string, Way | false>> => {
  const { facts, standing } = known;
  const asks = (title: string, why: string): Way | false =>
    may.write && { title, why, path: newUpdatePath('region', id) };
  const noConvener = 'Utan sammankallande blir inga möten kallade och inga platser bekräftade.';
  return {
    support: may.write && supportFor(known, id),
    convener:
      !standing.convener &&
      wayTo(
        may.nameConvener,
        { title: 'Utse sammankallande', why: noConvener, path: pathOfPage(id, 'forum') },
        asks('Fråga om sammankallande', `${noConvener} Du utser när gruppen har lagt till dig i sitt team i Teams.`),
      ),
    meeting:
      facts.group.coming.length === 0 &&
      wayTo(
        may.callMeetings,
        { title: 'Planera ett möte', why: 'Gruppen har inget möte inlagt.', path: plannerPath(id) },
        asks('Fråga om nästa möte', 'Gruppen har inget möte inlagt.'),
      ),
    visit:
      may.write &&
      wayTo(
        may.callMeetings,
        {
          title: 'Boka ett besök',
          why: 'Ett besök på gruppens möte säger mer än många mejl.',
          path: plannerPath(id),
        },
        asks('Föreslå ett besök', 'Ett besök på gruppens möte säger mer än många mejl.'),
      ),
    plan:
      !facts.hasPlan &&
      wayTo(
        may.publish,
        { title: 'Lägg in handlingsplanen', why: 'Ingen handlingsplan gäller just nu.', path: documentsPath(id) },
        asks('Fråga om handlingsplanen', 'Ingen handlingsplan gäller just nu. Gruppens sammankallande lägger in den.'),
      ),
  };
};

const waysOfPlace = ({ known: { facts } }: LinksFor, place: PlaceId): Readonly<Record<string, Way | false>> => ({
  contacts: percentOf(facts.contacts) < enoughPercent && {
    title: 'Fråga om kontakterna',
    why: 'Mer än en femtedel av raderna har ingen bekräftat på ett halvår.',
    path: contactsPath(place),
  },
  read: facts.read.n < facts.read.of && {
    title: 'Se vad som är oläst',
    why: 'Alla platser i gruppen har inte läst regionens dokument.',
    path: documentsPath(place),
  },
});

const order = ['support', 'convener', 'meeting', 'visit', 'contacts', 'plan', 'read'];

export const linksFor = (asked: LinksFor): readonly Link[] => {
  const { group, place } = asked;
  const ways = { ...(group && waysOfGroup(asked, group)), ...(place !== undefined && waysOfPlace(asked, place)) };
  return order.flatMap((key) => {
    const way = ways[key];
    return way ? [{ key, ...way }] : [];
  });
};
