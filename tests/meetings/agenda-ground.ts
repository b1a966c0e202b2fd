/** Hjo with a group, a team and a network, their meetings, and what people do with agendas and minutes there. */
import { createServer } from 'node:http';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { openCaseButton } from '../../bot/cases/bot.ts';
import { type CaseRequest, caseId } from '../../bot/cases/case-request.ts';
import type { ConsentRecord } from '../../bot/cases/consent.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { raiseWrites } from '../../bot/cases/store.ts';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { pointChannelAt } from '../../bot/forums/store.ts';
import { agendaVerbs } from '../../bot/meetings/bot/agenda.ts';
import { minutesVerbs } from '../../bot/meetings/bot/minutes.ts';
import { callingJobs } from '../../bot/meetings/jobs/calls.ts';
import { minutesJobs } from '../../bot/meetings/jobs/minutes.ts';
import { type Meeting, meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { agendaRoutes } from '../../bot/meetings/routes/agenda.ts';
import { minutesRoutes } from '../../bot/meetings/routes/minutes.ts';
import { loadMeeting, loadMinutes, meetingWrite } from '../../bot/meetings/store.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import type { Card, Where } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { aCase } from '../cases/a-case.ts';
import { twoTowns, visitor } from '../documents/two-towns.ts';
import { addForum, forumOf, inPerson, named, people, placeOf, sound, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';

export const forums = {
  team: forumId.parse('hjo-team'),
  group: forumId.parse('hjo-group'),
  network: forumId.parse('skaraborg-network'),
  elsewhere: forumId.parse('skovde-team'),
};
type Place = keyof typeof forums;

const kinds = {
  team: 'team-meeting',
  group: 'group-meeting',
  network: 'network-meeting',
  elsewhere: 'team-meeting',
} as const;

const called: Readonly<Record<Place, readonly string[]>> = {
  team: ['elevhalsa', 'rehab'],
  group: ['elevhalsa'],
  network: ['hjo', 'skovde'],
  elsewhere: ['rehab'],
};

/** Tuesday 24 November 2026, 13 to 14 in Sweden. */
export const idOf = (n = 1) => meetingId.parse(`2026-11-24.${String(n).padStart(8, '0')}`);

const meetingIn = (place: Place, more: object): Meeting =>
  meeting.parse({
    id: idOf(),
    forumId: forums[place],
    seriesId: '60000000-0000-4000-8000-000000000001',
    kind: kinds[place],
    name: place === 'team' ? 'SAMBU-möte' : 'Terminsmöte',
    planned: '2026-11-24',
    date: '2026-11-24',
    start: '13:00',
    minutes: 60,
    attendees: [...called[place]],
    calling: place === 'team' ? 'presumed' : 'reply',
    daysBefore: 2,
    state: 'called',
    sequence: 0,
    ...more,
  });

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

const doorOf = (world: FakeWorld): Door<Visitor> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  return { reads: enter, writes: enter };
};

const verbs = { ...agendaVerbs, ...minutesVerbs({ caseButton: openCaseButton }) };

export type Answered = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> };

/** `now` is the Friday before the meetings. */
export const agendaGround = async () => {
  const world = await twoTowns();
  const { ports, teams, engine } = world;
  engine.serve(ports, { ...callingJobs, ...minutesJobs });
  const network = { ...forumOf('group', forums.network, 'Nätverket'), kind: 'network' as const };
  await addForum(world, { ...network, convener: named('coordinator'), place: placeOf('network') });
  await pointChannelAt(ports, placeOf('network'), forums.network);
  teams.join('network', people.coordinator, people.convener, people.stranger, people.support);

  const commit = (place: Place, ...writes: readonly Write[]) =>
    ports.tables.commit({ table: 'forums', partition: forums[place], op: ports.random.id(), writes });

  const app = express();
  const door = doorOf(world);
  app.use('/api', express.json(), agendaRoutes(ports, door), minutesRoutes(ports, door));
  const server = createServer(app);
  const port = await listenAnywhere(server);
  let cases = 0;

  const ask = async (
    who: Who | undefined,
    method: string,
    path: string,
    body?: unknown,
    etag?: string,
  ): Promise<Answered> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/forums/${path}`, {
      method,
      headers: {
        ...(who && { Authorization: `Bearer ${who}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(etag !== undefined && { 'If-Match': etag }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await engine.idle();
    return { status: response.status, body: await response.json() };
  };

  return {
    world,
    ask,
    commit,
    at: (instant: string) => {
      world.now = Temporal.Instant.from(instant);
    },
    /** The meeting has begun half an hour ago. */
    during: () => {
      world.now = Temporal.Instant.from('2026-11-24T12:30:00Z');
    },
    meet: async (place: Place, more: object = {}): Promise<Meeting> => {
      const made = meetingIn(place, more);
      await commit(place, meetingWrite(made));
      return made;
    },
    meetingNow: async (place: Place, id = idOf()): Promise<Meeting> => {
      const stored = await loadMeeting(ports.tables, forums[place], id);
      if (!stored) throw new Error('no such meeting');
      return stored.meeting;
    },
    minutesNow: async (place: Place, id = idOf()) => (await loadMinutes(ports.tables, forums[place], id))?.minutes,
    rows: async (place: Place, prefix: string) =>
      (await ports.tables.list('forums', forums[place], prefix)).map(({ body }) => body),
    /** Puts a case to the team under an alias; Sten Falk, who holds no seat, asks. */
    put: async (alias: string, request: CaseRequest = aCase(), consent?: ConsentRecord) => {
      cases += 1;
      const own: CaseRequest = {
        ...request,
        id: caseId.parse(`50000000-0000-4000-8000-${String(cases).padStart(12, '0')}`),
        forumId: forums.team,
        alias,
        asker: { ...request.asker, person: keyOf(people.asker), userId: people.asker.userId },
        question: { ...request.question, mode: consent ? 'consent' : request.question.mode },
      };
      await commit('team', ...raiseWrites(own, new QuestionText('Hemlig fråga.'), consent, undefined));
      return own.id;
    },
    press: async (who: Who, verb: string, data: object, where: Where = inPerson(who), cardActivityId?: string) => {
      const { userId, name } = people[who];
      const told = cardActivityId === undefined ? {} : { cardActivityId };
      const answer: Card = await answerPress(verbs, ports, {
        kind: 'press',
        verb,
        data,
        from: { userId, name },
        where,
        ...told,
      });
      await engine.idle();
      for (const { message } of teams.posted) sound(message.card);
      return sound(answer);
    },
    /** What stands in a forum's channel and its threads, newest last. */
    posted: () => teams.posted,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
export type AgendaGround = Awaited<ReturnType<typeof agendaGround>>;
