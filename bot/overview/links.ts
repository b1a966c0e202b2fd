/** What can be done about how it stands in a municipality, the most pressing first. Pure. */
import { contactsPath } from '../contacts/path.ts';
import { documentsPath } from '../documents/path.ts';
import type { Forum } from '../forums/forum.ts';
import { plannerPath } from '../meetings/path.ts';
import { newUpdatePath, type PlaceId, pathOfPage } from './paths.ts';
import { type Known, wishOf } from './row.ts';
import { percentOf } from './words.ts';

export type Link = { readonly key: string; readonly title: string; readonly why: string; readonly path: string };

export type LinksFor = {
  readonly known: Known;
  readonly group: Forum | undefined;
  /** Where the reader stands to do it: on the group's roster, or above all forums; undefined: elsewhere. */
  readonly place: PlaceId | undefined;
  /** A coordinator: writes to the groups of the whole region. */
  readonly mayWrite: boolean;
};

const enoughPercent = 80;

export const linksFor = ({ known, group, place, mayWrite }: LinksFor): readonly Link[] => {
  const { facts, standing } = known;
  const isThere = group !== undefined && place === group.id;
  const wants = wishOf(known) === 'wants';
  const all: readonly (Link | false | undefined)[] = [
    mayWrite &&
      group && {
        key: 'support',
        title: 'Erbjud stöd',
        why: wants ? 'Gruppen har sagt att den vill ha stöd.' : 'Skriv till gruppen och fråga hur det går.',
        path: newUpdatePath('region', group.id),
      },
    isThere &&
      !standing.convener && {
        key: 'convener',
        title: 'Utse sammankallande',
        why: 'Utan sammankallande blir inga möten kallade och inga platser bekräftade.',
        path: pathOfPage(group.id, 'forum'),
      },
    isThere &&
      facts.group.coming.length === 0 && {
        key: 'meeting',
        title: 'Planera ett möte',
        why: 'Gruppen har inget möte inlagt.',
        path: plannerPath(group.id),
      },
    isThere &&
      mayWrite && {
        key: 'visit',
        title: 'Boka ett besök',
        why: 'Ett besök på gruppens möte säger mer än många mejl.',
        path: plannerPath(group.id),
      },
    place !== undefined &&
      percentOf(facts.contacts) < enoughPercent && {
        key: 'contacts',
        title: 'Fråga om kontakterna',
        why: 'Mer än en femtedel av raderna har ingen bekräftat på ett halvår.',
        path: contactsPath(place),
      },
    isThere &&
      !facts.hasPlan && {
        key: 'plan',
        title: 'Lägg in handlingsplanen',
        why: 'Ingen handlingsplan gäller just nu.',
        path: documentsPath(group.id),
      },
    place !== undefined &&
      facts.read.n < facts.read.of && {
        key: 'read',
        title: 'Se vad som är oläst',
        why: 'Alla platser i gruppen har inte läst regionens dokument.',
        path: documentsPath(place),
      },
  ];
  return all.flatMap((link) => (link ? [link] : []));
};
