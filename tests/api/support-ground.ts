/** What has been said and noted of the municipalities of `places.ts`; of the region, which is none, of Hjo. */
import { randomUUID } from 'node:crypto';
import { municipalityVoice, regionHelper } from '../../bot/forums/access.ts';
import { personKey } from '../../bot/forums/person.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { addNote } from '../../bot/support/actions/notes.ts';
import { supportOf } from '../../bot/support/actions/reading.ts';
import { sayWish } from '../../bot/support/actions/say-wish.ts';
import { setTeamStatus } from '../../bot/support/actions/set-team-status.ts';
import type { Place } from './places.ts';

export const supportKinds = ['team-status', 'support-wish', 'support-note'] as const;
export type SupportThing = (typeof supportKinds)[number];

export const isOfSupport = (kind: string): kind is SupportThing => supportKinds.some((one) => one === kind);

const coordinator = {
  person: personKey.parse('11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000998'),
  userId: '29:whoever',
  name: 'Den som ordnar',
  isCoordinator: true,
  isSupport: false,
  regionId: 'skaraborg',
  found: [],
};

let times = 0;

/** Each time something else than stood there, so that it is written. */
export const newOfSupport = async (ports: Ports, kind: SupportThing, place: Place) => {
  times += 1;
  const municipality = place === 'region' ? 'hjo' : place;
  const voice = municipalityVoice(coordinator, municipality);
  const helper = regionHelper(coordinator);
  if (!voice || !helper) throw new Error('no coordinator');
  const now = await supportOf(ports, 'skaraborg', municipality);
  const notNames: readonly string[] = [];
  if (kind === 'support-note') {
    const day = dayOf(ports.clock.now());
    const typed = { once: randomUUID(), day, kind: 'visit', line: `Besök nummer ${times}`, notNames } as const;
    const added = await addNote(ports, helper, municipality, typed);
    if (!added.ok) throw new Error(added.failure.kind);
    return { id: added.value.value.id, etag: added.value.etag, change: '' };
  }
  const saved =
    kind === 'team-status'
      ? await setTeamStatus(ports, voice, {
          state: 'decided',
          since: undefined,
          kind: `Team ${times}`,
          seen: now.status.etag,
          notNames,
        })
      : await sayWish(ports, voice, { says: 'wants', line: `För ${times} år`, seen: now.wish.etag, notNames });
  if (!saved.ok) throw new Error(saved.failure.kind);
  return { id: municipality, etag: saved.value.etag, change: '' };
};
