/**
 * Finding whom to call, the same in chat, on the request form and in the tab. Runs in the browser: no time library, and
 * the region's parties are handed in.
 */

import type { Ages } from '../platform/search/ages.ts';
import { collate } from '../platform/search/swedish-order.ts';
import { createSearch } from '../platform/search/swedish-search.ts';
import type { Synonyms } from '../platform/search/synonyms.ts';
import type { Contact } from './contact.ts';

export type Party = { readonly id: string; readonly name: string };

/** A party that the region does not know stands as its id. */
export const partyName = (id: string, parties: readonly Party[]): string =>
  parties.find((party) => party.id === id)?.name ?? id;

/** `words`: all of them. `parties`: one of them; none chosen is all. `ages`: some year of it. */
export type Sought = {
  readonly words?: string;
  readonly parties?: readonly string[];
  readonly ages?: Ages | undefined;
};

export type ContactSearch<T extends Contact> = {
  /** Best first where there are words; else by party in the region's order, unit and function in Swedish order. */
  find(sought: Sought): readonly T[];
};

/** What people in these services say to each other, and what stands in the rows. */
export const contactSynonyms: Synonyms = {
  bup: ['barn- och ungdomspsykiatri'],
  barnpsyk: ['barn- och ungdomspsykiatri'],
  psyk: ['psykisk', 'psykiatri'],
  soc: ['socialtjänst'],
  ifo: ['socialtjänst'],
  vc: ['vårdcentral'],
  bvc: ['barnavårdscentral'],
  mvc: ['barnmorska'],
  um: ['ungdomsmottagning'],
  hab: ['habilitering'],
  uph: ['psykisk ohälsa', 'psykiska hälsa'],
  fc: ['familjecentral'],
  eh: ['elevhälsa'],
  eht: ['elevhälsa'],
  skola: ['elevhälsa'],
  kurator: ['elevhälsa', 'samtal'],
  skolkurator: ['elevhälsa', 'kurator'],
  skolpsykolog: ['elevhälsa', 'psykolog'],
  syster: ['sköterska'],
  skolsyster: ['skolsköterska'],
  sjukgymnast: ['fysioterapeut'],
  fysio: ['fysioterapeut'],
  dagis: ['förskola'],
  fältare: ['fältgruppen'],
  polisen: ['polis'],
};

/** A row that says no ages is for all; one end alone is open to the other. */
export const fitsAges = ({ service }: Pick<Contact, 'service'>, { from, to }: Ages): boolean =>
  (service.minimum_age ?? 0) <= to && from <= (service.maximum_age ?? Number.POSITIVE_INFINITY);

const partyPlace = (parties: readonly Party[]) => {
  const places = new Map(parties.map(({ id }, place) => [id, place]));
  return ({ organization }: Contact): number => places.get(organization.party) ?? parties.length;
};

/** By party in the region's order, then unit and function; a party that the region does not know comes last. */
export const inOrder = <T extends Contact>(rows: readonly T[], parties: readonly Party[]): T[] => {
  const place = partyPlace(parties);
  return rows.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      collate(a.organization.name, b.organization.name) ||
      collate(a.contact.title, b.contact.title) ||
      collate(a.id, b.id),
  );
};

/** Made once of the rows, for every key that is pressed after. */
export const contactSearch = <T extends Contact>(rows: readonly T[], parties: readonly Party[]): ContactSearch<T> => {
  const search = createSearch<T>(
    {
      idOf: ({ id }) => id,
      fields: {
        party: { of: ({ organization }) => partyName(organization.party, parties), weight: 8 },
        title: { of: ({ contact }) => contact.title, weight: 6 },
        unit: { of: ({ organization }) => organization.name, weight: 6 },
        person: { of: ({ contact }) => contact.name, weight: 5 },
        phone: { of: ({ phone }) => `${phone.number} ${phone.description}`, weight: 4 },
        area: { of: ({ service_area }) => service_area.name, weight: 3 },
        does: { of: ({ service }) => service.description, weight: 3 },
        how: { of: ({ service }) => service.application_process, weight: 2 },
        alert: { of: ({ service }) => service.alert, weight: 2 },
        address: { of: ({ service }) => `${service.email} ${service.url}`, weight: 2 },
        // "Utreder inte adhd": who looks for adhd should see it, below those who help with it.
        excludes: { of: ({ service }) => service.excludes, weight: 1 },
      },
      synonyms: contactSynonyms,
    },
    inOrder(rows, parties),
  );
  return {
    find: ({ words = '', parties: chosen = [], ages }) =>
      search
        .find(words)
        .filter(
          (row) => (chosen.length === 0 || chosen.includes(row.organization.party)) && (!ages || fitsAges(row, ages)),
        ),
  };
};
