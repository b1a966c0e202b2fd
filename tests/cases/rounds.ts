/**
 * Plays weeks of a team through the real rounds and jobs; what may come of it is said here a second time, in plain
 * words and from the case alone, so that the reminders have something to be held against.
 */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { caseRecurring, goRound } from '../../bot/cases/actions/round.ts';
import { act } from '../../bot/cases/actions/step.ts';
import { tellJob } from '../../bot/cases/actions/tell.ts';
import type { AnswerKind } from '../../bot/cases/answer.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import { clockKinds, clocksOf, markOf } from '../../bot/cases/clocks.ts';
import type { Command } from '../../bot/cases/command.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { caseJobs } from '../../bot/cases/jobs.ts';
import { listenersTo } from '../../bot/cases/listeners.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { loadCase, raiseWrites } from '../../bot/cases/store.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { saveAbsence } from '../../bot/forums/store/away.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { createEngine } from '../../bot/platform/jobs/engine.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { jobTimings } from '../../bot/platform/jobs/timings.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Commit, Tables } from '../../bot/platform/tables/port.ts';
import { dayOf, zone } from '../../bot/platform/time/clock.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import { isWorkingDay } from '../../bot/platform/time/working-days.ts';
import { aCase, aConsent, now as begun, named, personOf, seats, team, today } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';
import { type Event, isTrueOf, people, type Weeks } from './weeks.ts';

const { elevhalsa, rehab, lovet, bup, bvc } = seats;

const id = forumId.parse('hjo-team');
const place = {
  tenantId: 'tenant',
  teamId: '19:team',
  channelId: '19:hjo@thread.tacv2',
  serviceUrl: 'http://127.0.0.1',
};

const commandOf = (
  { step, answer, other, days }: Omit<Extract<Event, { kind: 'presses' }>, 'kind'>,
  seat: SeatId | undefined,
  today: Temporal.PlainDate,
): Command | undefined => {
  const by = today.add({ days });
  if (step === 'appoint')
    return {
      step,
      plan: { seat: seat ?? elevhalsa, firstStep: 'call-family', help: days > 10 ? 'sip' : 'advice', by },
    };
  if (step === 'tell-more') return { step, of: other };
  if (step === 'do-first-step') return { step };
  if (!seat) return undefined;
  if (step === 'wait-for-specialist') return { step, wait: { keeper: seat, checkIn: by } };
  if (step !== 'answer') return { step, seat };
  const kind: AnswerKind = answer;
  return { step, seat, answer: kind, ...(kind === 'helps-onward' && { onwardTo: other }) };
};

/** Throws at the first thing that must not be. Tells how many reminders came. */
export const playWeeks = async ({ consent: days, isDoubled, events }: Weeks): Promise<number> => {
  const world = rememberedWorld();
  const { teams, ports: first } = world;
  const owed: string[] = [];
  const tables: Tables = {
    open: () => first.tables.open(),
    get: (...at) => first.tables.get(...at),
    list: (...at) => first.tables.list(...at),
    commit: async (commit: Commit) => {
      const outcome = await first.tables.commit(commit);
      if (outcome === 'committed')
        for (const { kind, key } of commit.writes)
          if (kind === 'insert' && key.startsWith(rowKey('owed', tellJob))) owed.push(key);
      return outcome;
    },
  };
  const lane = { put: async () => ({ remove: async () => {} }), receive: async () => [] };
  const queue = { ...lane, open: async () => {}, shared: lane };
  const start = () => {
    const { clock, random, log } = first;
    const engine = createEngine<Ports>({ tables, queue, clock, random, log, timings: jobTimings });
    const ports: Ports = { ...first, tables, jobs: engine };
    engine.serve(ports, caseJobs);
    return { engine, ports };
  };
  let instances = [start(), ...(isDoubled ? [start()] : [])];
  const [one] = instances;
  if (!one) throw new Error('no instance');

  const forum: Forum = { ...team, id, place };
  const until = today.add({ days: days ?? 0 });
  const mode = days === null ? 'consultation' : 'consent';
  const raised = {
    ...aCase({ mode, asked: [rehab, lovet] }, forum),
    asker: { person: personOf(1), userId: '29:user-1', seat: elevhalsa },
  };
  const consent = days === null ? undefined : aConsent({ until, seats: [elevhalsa, rehab, lovet, bup, bvc] });
  const writes = [forumWrite(forum), ...raiseWrites(raised, new QuestionText('Vi undrar.'), consent, undefined)];
  await tables.commit({ table: 'forums', partition: id, op: 'first', writes });

  const forumNow = async () => (await loadForum(one.ports, id))?.forum ?? forum;
  const caseNow = async (): Promise<CaseRequest> => {
    const stored = await loadCase(tables, id, raised.id);
    if (!stored) throw new Error('the case is gone');
    return stored.request;
  };
  const consentNow = () => consent && holdsOn(consent, dayOf(world.now));
  const away = new Map<number, Temporal.PlainDate>();
  const isAway = (userId: string) =>
    [...away].some(([who, to]) => userId === `29:user-${who}` && Temporal.PlainDate.compare(dayOf(world.now), to) <= 0);

  const settle = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      for (const { engine } of instances) await engine.idle();
      const rows = await tables.list('forums', id, `${rowKey('owed')}|`);
      const due = rows.filter(({ body }) => isFree(owedRow.parse(body), world.now));
      if (due.length === 0) return;
      // Each wake-up comes to every instance, and twice.
      await Promise.all(
        due.flatMap(({ key }) =>
          [...instances, ...instances].map(({ engine }) => engine.run({ table: 'forums', partition: id, key })),
        ),
      );
    }
    throw new Error('never settles');
  };

  const wake = async () => {
    for (const { engine } of instances) await engine.pass('forums', id, caseRecurring(await forumNow(), world.now));
    await settle();
  };

  /** Those who can be told have been told of every morning that is past. */
  const isCaughtUp = async () => {
    const { hour } = world.now.toZonedDateTimeISO(zone);
    if (!isWorkingDay(dayOf(world.now)) || hour < 8 || hour >= 18) return;
    const request = await caseNow();
    const known = { forum: await forumNow(), request, consent: consentNow() };
    for (const clock of clocksOf(known)) {
      const there = listenersTo(known, clock, dayOf(world.now)).filter(({ userId }) => !isAway(userId));
      for (const on of clock.remindOn)
        if (there.length > 0 && Temporal.Instant.compare(atHour(on, 8), world.now) <= 0)
          expect(request.reminded, `${clock.kind} ${on}`).toContain(markOf(clock, on));
    }
  };

  let posts = 0;
  let owing = 0;
  let told = 0;
  let reminders = 0;
  let hasWaited = false;
  const isRight = async (marked: readonly string[], isAtOnce: boolean) => {
    const request = await caseNow();
    expect(request.reminded, 'no mark is lost').toEqual(expect.arrayContaining([...marked]));
    expect(new Set(owed).size, 'nothing is owed twice').toBe(owed.length);
    const fresh = teams.posted
      .slice(posts)
      .filter(({ message, how }) => how === 'postToPerson' && !message.summary.startsWith('Veckan'));
    told += fresh.length;
    // What was not so any more when Teams spoke again is left unsaid.
    if (hasWaited) expect(told, 'no word comes twice').toBeLessThanOrEqual(owed.length);
    else expect(told, 'each word comes once').toBe(owed.length);
    for (const { to, message } of fresh) {
      const seat = people.find(([who]) => to === `29:user-${who}`)?.[1];
      if (isAtOnce) continue;
      expect(isTrueOf(message.summary, seat, request, consentNow()?.kind === 'ended'), message.summary).toBe(true);
      const isOfClock = !/Ingen har tagit|behöver hjälp|innan de kan svara|frågar också er/.test(message.summary);
      if (isOfClock && !hasWaited) expect(isAway(to), `${to} is away`).toBe(false);
      reminders += isOfClock ? 1 : 0;
    }
    // What is marked has been said.
    const said = owed.slice(owing).join('\n');
    for (const mark of request.reminded.filter((old) => !marked.includes(old))) {
      const [kind = '', , due = ''] = mark.split(' ');
      if (!clockKinds.some((known) => known === kind)) continue;
      const words = kind === 'tell-asker' ? /tell-(asker|guardians)/ : new RegExp(kind);
      expect(said, mark).toMatch(words);
      expect(said).toContain(due);
    }
    posts = teams.posted.length;
    owing = owed.length;
  };

  await wake();
  let latest = begun;
  for (const happened of events) {
    const { reminded } = await caseNow();
    const [at] = instances;
    if (!at) throw new Error('no instance');
    switch (happened.kind) {
      case 'time passes':
        world.now = world.now.add({ hours: happened.hours });
        await wake();
        if (world.now.since(latest).total('hours') > 1) await isCaughtUp();
        break;
      case 'the clock goes back':
        world.now = world.now.subtract({ hours: happened.hours });
        await wake();
        break;
      case 'is restarted':
        instances = instances.map(start);
        await wake();
        break;
      case 'dies after the round': {
        const { owe } = at.ports.jobs;
        await goRound({ ...at.ports, jobs: { owe, commit: (commit) => tables.commit(commit) } }, id);
        instances = instances.map(start);
        await wake();
        break;
      }
      case 'is away': {
        const from = dayOf(world.now);
        const to = from.add({ days: happened.days });
        away.set(happened.who, to);
        await saveAbsence(at.ports, `29:user-${happened.who}`, { from: from.subtract({ days: 30 }), to });
        break;
      }
      case 'closes': {
        const { seat: closed, days: many, standIn } = happened;
        const from = dayOf(world.now);
        const closure = { from, to: from.add({ days: many }), ...(standIn && standIn !== closed && { standIn }) };
        const before = await loadForum(at.ports, id);
        if (!before) throw new Error('no forum');
        const after = {
          ...before.forum,
          seats: before.forum.seats.map((seat) =>
            seat.id === closed ? { ...seat, closures: [...seat.closures, closure] } : seat,
          ),
        };
        await tables.commit({ table: 'forums', partition: id, op: 'closes', writes: [forumWrite(after, before.etag)] });
        break;
      }
      case 'Teams is silent':
        hasWaited = true;
        teams.nextEndIn(...Array.from({ length: 3 }, () => ({ kind: 'not-reached' as const })));
        break;
      case 'presses during the round':
      case 'presses': {
        const present = await forumNow();
        const { person, userId, name } = named(happened.who, `Person ${happened.who}`);
        const actor = actorOnRoster(present, { person, userId, name, isCoordinator: false, isSupport: false });
        const identified = { forum: present, etag: '', actor };
        const before = await caseNow();
        // A day goes by without a round, so that this one has something to say.
        if (happened.kind === 'presses during the round') world.now = world.now.add({ hours: 24 });
        const atOnce = happened.kind === 'presses' ? [] : [goRound(at.ports, id)];
        const acted = act(at.ports, identified, raised.id, happened.step, undefined, (seat) =>
          commandOf(happened, seat, dayOf(world.now)),
        );
        await Promise.all([...atOnce, acted]);
        expect((await caseNow()).steps, 'no press is lost').toBe(before.steps + ((await acted).ok ? 1 : 0));
        await settle();
        break;
      }
    }
    if (Temporal.Instant.compare(world.now, latest) > 0) latest = world.now;
    await isRight(reminded, happened.kind === 'presses during the round');
  }
  return reminders;
};
