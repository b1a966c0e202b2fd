/** Meetings as the server tells of them: Tuesday 24 November 2026, at eight in the morning. */
import { type AgendaView, agendaView } from '../../../bot/meetings/contract/agenda.ts';
import {
  type ConsultationHours,
  consultationHours,
  type MeetingList,
  type MeetingRow,
  type MeetingView,
  meetingList,
  meetingRow,
  meetingView,
} from '../../../bot/meetings/contract/list.ts';
import { type MinutesView, minutesView } from '../../../bot/meetings/contract/minutes.ts';

export const now = new Date('2026-11-24T07:00:00Z');

const team = { id: 'mariestad-team', name: 'SAMBU-teamet Mariestad', kind: 'team' } as const;
const group = { id: 'mariestad-grupp', name: 'Partssamverkansgruppen Mariestad', kind: 'group' } as const;
const own = { id: 'elevhalsa', name: 'elevhälsan' };

const usual: MeetingRow = meetingRow.parse({
  id: '2026-11-24.0a1b2c3d',
  forum: team,
  series: 's1',
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  date: '2026-11-24',
  startsAt: '2026-11-24T12:00:00Z',
  endsAt: '2026-11-24T13:30:00Z',
  when: 'tisdag 24 november kl. 13.00–14.30, vecka 48',
  place: 'Stadshuset, rum Vadsbo',
  link: 'https://teams.microsoft.com/l/meetup-join/exempel',
  chair: 'rehab',
  calling: 'presumed',
  state: 'called',
  mine: [own],
  points: 2,
  hasMinutes: false,
  mayCall: false,
});

export const called: MeetingRow = usual;

export const toAnswer: MeetingRow = {
  ...usual,
  id: '2026-12-01.0a1b2c3d',
  name: 'Terminsmöte',
  date: '2026-12-01',
  startsAt: '2026-12-01T12:00:00Z',
  endsAt: '2026-12-01T14:00:00Z',
  when: 'tisdag 1 december kl. 13.00–15.00, vecka 49',
  calling: 'reply',
  points: 0,
};

const cancelled: MeetingRow = {
  ...usual,
  id: '2026-12-08.0a1b2c3d',
  when: 'tisdag 8 december kl. 13.00–14.30, vecka 50',
  startsAt: '2026-12-08T12:00:00Z',
  endsAt: '2026-12-08T13:30:00Z',
  state: 'cancelled',
  told: 'Det fanns inget på dagordningen.',
  points: 0,
};

export const past: MeetingRow = {
  ...usual,
  id: '2026-11-10.0a1b2c3d',
  when: 'tisdag 10 november kl. 13.00–14.30, vecka 46',
  startsAt: '2026-11-10T12:00:00Z',
  endsAt: '2026-11-10T13:30:00Z',
  state: 'over',
  hasMinutes: true,
};

export const ofGroup: MeetingRow = {
  ...toAnswer,
  id: '2026-12-03.0a1b2c3d',
  forum: group,
  name: 'Gruppmöte',
  mayCall: true,
};

export const listOf = (more: Partial<MeetingList> = {}): MeetingList =>
  meetingList.parse({
    coming: [called, toAnswer, cancelled],
    past: [past],
    silent: [],
    isWhole: true,
    mayPlan: [],
    ...more,
  });

export const viewOf = (row: MeetingRow, more: Partial<MeetingView> = {}): MeetingView =>
  meetingView.parse({
    row,
    attendance: {
      comes: ['rehab', 'BUP'],
      not: ['socialtjänsten'],
      substitutes: [{ name: 'vårdcentralen', who: 'distriktssköterska' }],
      silent: ['elevhälsan'],
      quorum: 'Beslutsfört: 3 av minst 3 parter kommer',
      isQuorate: true,
    },
    newMeetingLink: 'https://teams.microsoft.com/l/meeting/new?subject=Terminsm%C3%B6te',
    doable: [],
    ...more,
  });

export const hoursOf = (): ConsultationHours =>
  consultationHours.parse({
    hours: [
      {
        id: 'h1',
        forum: { id: 'mariestad-team', name: team.name },
        name: 'Konsultationstid',
        of: [{ id: 'bup', name: 'BUP' }],
        isOpen: true,
        startsAt: '2026-11-24T07:00:00Z',
        endsAt: '2026-11-24T08:00:00Z',
        words: 'Öppet nu, till kl. 09.00',
        place: 'Ring 070-174 06 21',
        link: 'https://teams.microsoft.com/l/meetup-join/bup',
      },
    ],
  });

type Whole = Extract<AgendaView, { kind: 'agenda' }>;

export const agendaOf = (more: Partial<Whole> = {}): AgendaView =>
  agendaView.parse({
    kind: 'agenda',
    isEmpty: false,
    decisions: [
      {
        meeting: past.id,
        id: 'd1',
        text: 'Se över rutinen',
        who: 'rehab',
        by: '2026-11-20',
        on: '2026-11-10',
        isLate: true,
      },
    ],
    groups: [
      {
        visitors: [{ name: 'BUP', minutes: 20, when: 'kl. 13.05–13.25', isTooShort: false }],
        cases: [
          {
            id: 'c1',
            alias: 'Björk 27',
            standing: 'Ingen har tagit frågan',
            asked: ['BUP', 'rehab'],
            slot: { from: '2026-11-24T12:05:00Z', to: '2026-11-24T12:15:00Z', words: 'kl. 13.05–13.15' },
          },
        ],
      },
    ],
    ended: [],
    hasRoom: true,
    points: [{ id: 'p1', text: 'Jullovet', name: 'Anna Berg', mayRemove: true }],
    pointsFrom: 'kl. 13.45',
    mayAdd: true,
    mayMarkDone: true,
    mayWriteMinutes: false,
    ...more,
  });

export const minutesOf = (more: Partial<MinutesView> = {}): MinutesView =>
  minutesView.parse({
    etag: '"1"',
    isWritten: true,
    writtenAt: '2026-11-10T14:00:00Z',
    attendees: [
      { id: 'elevhalsa', name: 'elevhälsan', isCalled: true },
      { id: 'rehab', name: 'rehab', isCalled: true },
      { id: 'polis', name: 'polisen', isCalled: false },
    ],
    present: ['rehab'],
    decisions: [{ id: 'd1', text: 'Se över rutinen', attendee: 'rehab', by: '2026-11-20' }],
    cases: [{ id: 'c1', alias: 'Björk 27', next: 'ni ska pratas vid', isClosed: false }],
    mayWrite: true,
    mayMarkDone: true,
    isPublished: false,
    ...more,
  });
