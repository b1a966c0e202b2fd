/** What each button may carry, with every field that some verb reads: right in shape, so that only rights can refuse it. */
import { randomUUID } from 'node:crypto';
import { loadAskedRows } from '../../bot/contacts/actions/asked-rows.ts';
import { contactId } from '../../bot/contacts/contact.ts';
import { goodConsent } from '../support/asking.ts';
import type { Ground } from './ground.ts';
import { areas, forums, type Place } from './places.ts';
import { sendUpdateIn } from './update-ground.ts';

const someone = '11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000104';

/** Where a field means another thing. */
const ofVerb: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'forums.answer-claim': { answer: 'yes', person: someone },
  'case.close': { outcome: 'help-started' },
  'case.what-came': { came: 'takes' },
  'meeting.answer': { answer: 'comes', attendee: 'rehab' },
  'meeting.move': { seen: '0', date: '2026-12-09' },
  'meeting.save-minutes': { seen: '1', rows: '', present: 'rehab', text0: 'Vi gör om rutinen', who0: 'rehab' },
};

/** Minutes are written when a meeting has been. */
const ofHeld = /minutes|decision/;

/** Everything that is pressed on a meeting. */
const onMeeting = async (ground: Ground, place: Place, verb: string) => {
  const { id, change } = await ground.thing(ofHeld.test(verb) ? 'held' : 'meeting', place);
  return {
    meeting: id,
    point: change,
    decision: change,
    attendee: 'rehab',
    series: randomUUID(),
    kind: 'team-meeting',
    date: '2026-12-15',
    start: '10:00',
    minutes: '60',
    place: 'Stadshuset',
    link: '',
    why: 'other',
    anyway: 'yes',
  };
};

export const pressedData = async (ground: Ground, place: Place, verb: string): Promise<object> => {
  const { id, change } = await ground.thing('contact', place);
  const [row] = await loadAskedRows(ground.ports, areas[place], [contactId.parse(id)]);
  const seen = row?.seen ?? '';
  return {
    forum: forums[place],
    case: ground.caseIn(place),
    draft: randomUUID(),
    call: randomUUID(),
    copy: randomUUID(),
    note: randomUUID(),
    to: 'mariestad-team',
    seat: 'rehab',
    askerSeat: 'elevhalsa',
    holder: 'rehab',
    keeper: 'rehab',
    of: 'rehab',
    receiver: 'asker',
    onwardTo: 'bup',
    service: id,
    answer: 'takes',
    outcome: 'help-started',
    firstStep: 'call-family',
    help: 'advice',
    by: '2026-12-01',
    checkIn: '2026-12-10',
    from: '2026-12-01',
    what: 'other',
    parties: 'rehab',
    age: '13-15',
    needs: 'mood',
    text: 'Vi vill veta hur skolan gör.',
    asked: 'rehab',
    person: someone,
    convener: someone,
    deputy: '',
    registrar: someone,
    days: '3',
    weekday: '1',
    hour: '8',
    name: 'Nytt namn',
    party: 'rehab',
    phone: '070-174 06 09',
    informationOwner: 'Kommunen',
    assessedOn: '2026-11-01',
    area: areas[place],
    forums: forums[place],
    rows: `${id}:${seen}`,
    row: id,
    change,
    seen,
    offered: 'rehab',
    ...goodConsent,
    userId: '29:niklas-fors',
    ...(await onMeeting(ground, place, verb)),
    update: await sendUpdateIn(ground.ports, place),
    region: 'skaraborg',
    choice: 'read',
    ...ofVerb[verb],
  };
};
