/** A team whose cases stand in memory, and the round of an hour through them. */
import { Temporal } from 'temporal-polyfill';
import { caseRecurring } from '../../bot/cases/actions/round.ts';
import { type CaseRequest, caseId } from '../../bot/cases/case-request.ts';
import type { ConsentRecord } from '../../bot/cases/consent.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { loadCase, raiseWrites } from '../../bot/cases/store.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import { day, named, team } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';

const id = forumId.parse('hjo-team');
const place = {
  tenantId: 'tenant',
  teamId: '19:team',
  channelId: '19:hjo@thread.tacv2',
  serviceUrl: 'http://127.0.0.1',
};

/** With a convener, 29:user-2, and a deputy, 29:user-12. */
export const awakeTeam: Forum = { ...team, id, place, deputy: named(12, 'Siv Ask') };

export const aRound = async (forum: Forum = awakeTeam) => {
  const world = rememberedWorld();
  const { ports, engine, teams } = world;
  const commit = (...writes: Parameters<typeof ports.tables.commit>[0]['writes']) =>
    ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
  await commit(forumWrite(forum));
  let cases = 0;

  const settle = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await engine.idle();
      const rows = await ports.tables.list('forums', id, `${rowKey('owed')}|`);
      const due = rows.filter(({ body }) => isFree(owedRow.parse(body), world.now));
      if (due.length === 0) return;
      await Promise.all(due.map(({ key }) => engine.run({ table: 'forums', partition: id, key })));
    }
    throw new Error('never settles');
  };
  const pass = async () => {
    const now = (await loadForum(ports, id))?.forum ?? forum;
    await engine.pass('forums', id, caseRecurring(now, world.now));
    await settle();
  };

  return {
    world,
    ports,
    settle,
    /** Puts a case into the team as it is, under an alias of its own; returns its id. */
    put: async (request: CaseRequest, consent?: ConsentRecord) => {
      cases += 1;
      const own = {
        ...request,
        id: caseId.parse(`50000000-0000-4000-8000-${String(cases).padStart(12, '0')}`),
        forumId: id,
        alias: `Tall ${10 + cases}`,
        question: { ...request.question, mode: consent ? ('consent' as const) : request.question.mode },
      };
      await commit(...raiseWrites(own, new QuestionText('Vi undrar.'), consent, undefined));
      return own.id;
    },
    caseNow: async (which: ReturnType<typeof caseId.parse>): Promise<CaseRequest> => {
      const stored = await loadCase(ports.tables, id, which);
      if (!stored) throw new Error('no such case');
      return stored.request;
    },
    change: async (changed: (forum: Forum) => Forum) => {
      const before = await loadForum(ports, id);
      if (before) await commit(forumWrite(changed(before.forum), before.etag));
    },
    /** On to that day, yyyy-mm-dd, and hour of a Swedish clock, with nothing running in between. */
    until: async (on: string, hour = 8) => {
      if (Temporal.Instant.compare(world.now, atHour(day(on), hour)) < 0) await pass();
      world.now = atHour(day(on), hour);
      await pass();
    },
    /** Notifications of the personal chat, oldest first. */
    heard: (userId: string): readonly string[] => teams.sentTo(userId).map(({ message }) => message.summary),
    /** The cards there, as text. */
    cards: (userId: string): readonly string[] =>
      teams.sentTo(userId).map(({ message }) => JSON.stringify(message.card)),
  };
};
