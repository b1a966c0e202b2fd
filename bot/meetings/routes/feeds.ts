/** Calendar addresses over HTTP, as the tab makes, shows and revokes them, and one meeting as a file. */
import { type Request, Router } from 'express';
import { ok } from '../../failure.ts';
import { mayCallMeetings, maySeeMeetings } from '../../forums/access.ts';
import { teamsSilent } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Identified } from '../../forums/actions.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type ApiAnswer, apiFailure, behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { addressOf, type FeedFailure, type Kept, makeAddress, revokeAddress } from '../actions/calendar/feeds.ts';
import { addressId, type FeedHolder } from '../calendar/feed.ts';
import {
  type CalendarAddresses,
  type ForumAddress,
  type MadeAddress,
  newAddress,
  type ShownAddress,
} from '../contract/feeds.ts';
import { meetingAsked, noSuchForum } from './asked.ts';
import { calendarType, fileOf } from './calendar-file.ts';

const noSuchAddress = apiFailure(
  404,
  'no-such-address',
  'Den adressen gäller inte längre. Ladda om sidan, så ser du hur det är nu.',
);
const busy = apiFailure(409, 'busy', 'Någon annan ändrade adressen i samma stund. Försök igen.');
const mayNot = apiFailure(
  403,
  'may-not-call',
  'Den som kallar till mötena skapar och stänger forumets adress. Den som redan finns kan du kopiera.',
);
const inNoForum = apiFailure(403, 'in-no-forum', 'Du är inte med i något forum än, så det finns inga möten att visa.');

const refused = ({ kind }: FeedFailure) => (kind === 'busy' ? busy : noSuchAddress);

const mine = ({ person, userId }: Visitor): FeedHolder => ({ kind: 'person', person, userId });
const ofForum = ({ forum }: Identified): FeedHolder => ({ kind: 'forum', forum: forum.id });

const present = ({ address: { id, madeAt }, readOn, url }: Kept): ShownAddress => ({
  id,
  madeOn: dayOf(madeAt).toString(),
  ...(readOn !== undefined && { readOn }),
  ...(url !== undefined && { url }),
});

const theirs = ({ found }: Visitor): readonly Identified[] =>
  found.filter(({ forum, actor }) => maySeeMeetings(forum, actor));

/** Nobody is told that something is not theirs while Teams does not say so. */
const notTheirs = ({ unanswered }: Visitor, otherwise: typeof noSuchForum) =>
  unanswered > 0 ? teamsSilent : otherwise;

/** Mounted at `/api`. */
export const feedRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const presentForum = async (identified: Identified): Promise<ForumAddress> => {
    const { forum, actor } = identified;
    const kept = await addressOf(ports, ofForum(identified));
    return {
      forum: { id: forum.id, name: forum.name },
      mayMake: mayCallMeetings(forum, actor),
      ...(kept && { address: present(kept) }),
    };
  };

  const overview = async (who: Visitor): Promise<ApiAnswer> => {
    const forums = theirs(who);
    const own = await addressOf(ports, mine(who));
    const body: CalendarAddresses = {
      mine: { mayMake: forums.length > 0, ...(own && { address: present(own) }) },
      forums: (await inTurns(forums, presentForum)).toSorted((one, other) =>
        one.forum.name.localeCompare(other.forum.name, 'sv'),
      ),
      unanswered: who.unanswered,
    };
    return json(body);
  };

  const make = async (who: Visitor, holder: FeedHolder): Promise<ApiAnswer> => {
    const made = await makeAddress(ports, holder, who.person);
    if (!made.ok) return refused(made.failure);
    const { address, url } = made.value;
    const body: MadeAddress = {
      address: present({ address, ...(holder.kind === 'forum' && { url }) }),
      url,
      webcalUrl: url.replace(/^https?:/, 'webcal:'),
    };
    return json(body, { status: 201 });
  };

  const begin = async (who: Visitor, request: Request): Promise<ApiAnswer> => {
    const wanted = parsed(newAddress, request.body);
    if (!wanted.ok) return wanted;
    if (wanted.value.for === 'me') return theirs(who).length > 0 ? make(who, mine(who)) : notTheirs(who, inNoForum);
    const identified = theirs(who).find(({ forum }) => forum.id === wanted.value.for);
    if (!identified) return notTheirs(who, noSuchForum);
    return mayCallMeetings(identified.forum, identified.actor) ? make(who, ofForum(identified)) : mayNot;
  };

  const revoke = async (who: Visitor, request: Request): Promise<ApiAnswer> => {
    const id = addressId.safeParse(request.params.id);
    if (!id.success) return noSuchAddress;
    const done = await revokeAddress(ports, mine(who), id.data);
    if (done.ok) return overview(who);
    if (done.failure.kind === 'busy') return busy;
    for (const identified of theirs(who)) {
      const kept = await addressOf(ports, ofForum(identified));
      if (kept?.address.id !== id.data) continue;
      if (!mayCallMeetings(identified.forum, identified.actor)) return mayNot;
      const ended = await revokeAddress(ports, ofForum(identified), id.data);
      return ended.ok ? overview(who) : refused(ended.failure);
    }
    return notTheirs(who, noSuchAddress);
  };

  const file = async (who: Visitor, request: Request): Promise<ApiAnswer> => {
    const asked = await meetingAsked(ports, who, request);
    if (!asked.ok) return asked;
    const { forum, meeting } = asked.value;
    const { text } = fileOf(ports, { forum, meetings: [{ forum, meeting }] });
    return ok({ kind: 'file', bytes: text, type: calendarType, name: `mote-${meeting.date}.ics` });
  };

  const routes = Router();
  routes.route('/calendar-addresses').get(reads(overview)).post(writes(begin));
  routes.delete('/calendar-addresses/:id', writes(revoke));
  routes.get('/forums/:forum/meetings/:id/ics', reads(file));
  return routes;
};
