/**
 * Plays a plan through the real actions; what may come of it is said here a second time, in plain words and
 * from the facts alone, so that the gate and the actions have something to be held against.
 */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { changeConsent } from '../../bot/cases/actions/change-consent.ts';
import { saveDraft } from '../../bot/cases/actions/draft.ts';
import { raiseConsultation, raiseWithConsent } from '../../bot/cases/actions/raise.ts';
import { readQuestion } from '../../bot/cases/actions/read.ts';
import { act } from '../../bot/cases/actions/step.ts';
import type { Answer } from '../../bot/cases/answer.ts';
import { type CaseRequest, caseId, isAsked } from '../../bot/cases/case-request.ts';
import type { Command, ConsentCommand } from '../../bot/cases/command.ts';
import type { ConsentFacts } from '../../bot/cases/consent.ts';
import type { Typed } from '../../bot/cases/draft.ts';
import { loadCase } from '../../bot/cases/store.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import type { Identified } from '../../bot/forums/actions.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import type { Holder, SeatId } from '../../bot/forums/seat.ts';
import { forumWrite } from '../../bot/forums/store.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { named, now, personOf, seats, team, theFacts, today } from './a-case.ts';
import { allSeats, coordinator, type Event, type Plan } from './plans.ts';

/** Words that are nowhere else: wherever they turn up, the question has been shown. */
const words = 'Vi undrar hur man kan stötta när sömnen sviktar.';
const mark = 'sömnen sviktar';

const reseated = (forum: Forum, who: number, seat: SeatId, state: Holder['state'] | 'gone'): Forum => {
  const holder = { ...named(who, `Person ${who}`), since: now };
  return {
    ...forum,
    seats: forum.seats.map((one) => {
      if (one.id !== seat) return one;
      const rest = one.holders.filter(({ person }) => person !== personOf(who));
      return { ...one, holders: state === 'gone' ? rest : [...rest, { ...holder, state }] };
    }),
  };
};

const identified = (forum: Forum, who: number): Identified => {
  const { person, userId, name } = named(who, `Person ${who}`);
  return {
    forum,
    etag: '',
    actor: actorOnRoster(forum, { person, userId, name, isCoordinator: who === coordinator, isSupport: false }),
  };
};

/** May this seat know what the question says, on this day? */
const isLetIn = (facts: ConsentFacts | undefined, seat: SeatId, on: Temporal.PlainDate): boolean =>
  facts === undefined || (facts.seats.includes(seat) && Temporal.PlainDate.compare(on, facts.until) <= 0);

const commandFor =
  ({ step, answer, other, outcome }: Extract<Event, { kind: 'steps' }>, by: Temporal.PlainDate) =>
  (seat: SeatId | undefined): Command | undefined => {
    if (step === 'close') return { step, outcome };
    if (step === 'appoint') return { step, plan: { seat: other, firstStep: 'call-family', help: 'advice', by } };
    if (!seat) return undefined;
    if (step !== 'answer') return { step, seat };
    return { step, seat, answer, ...(answer === 'helps-onward' && { onwardTo: other }) };
  };

const declines = ({ kind }: Answer) => kind === 'helps-onward' || kind === 'meeting';

const hasSaidYesOrNo = (answers: readonly Answer[], seat: SeatId | undefined) =>
  answers.some((answer) => answer.seat === seat && answer.kind !== 'needs-more');

type Changing = Extract<Event, { kind: 'changes consent' }>;

const consentCommand = ({ change, seats: chosen, days }: Changing, on: Temporal.PlainDate): ConsentCommand => {
  if (change === 'withdraw-consent') return { step: change };
  if (change === 'narrow-consent') return { step: change, seats: chosen };
  return { step: change, facts: theFacts({ seats: chosen, saidOn: on, until: on.add({ days }) }) };
};

/** What the family has said, as it is after a change that was let through. */
const saidAfter = (
  facts: ConsentFacts | undefined,
  { change, seats: chosen, days }: Changing,
  on: Temporal.PlainDate,
): ConsentFacts | undefined => {
  if (change === 'give-consent') return theFacts({ seats: [seats.elevhalsa, ...chosen], until: on.add({ days }) });
  const left = change === 'withdraw-consent' ? [] : [seats.elevhalsa, ...chosen];
  return facts && { ...facts, seats: facts.seats.filter((seat) => left.includes(seat)) };
};

/** What must be so of every case at every moment. */
const isSound = (request: CaseRequest, facts: ConsentFacts | undefined): void => {
  const { answers, question, state, asker } = request;
  if (facts && state !== 'closed') {
    expect(question.asked.length, 'somebody is asked').toBeGreaterThan(0);
    const involved = [
      ...question.asked,
      ...answers.flatMap(({ seat, onwardTo }) => [seat, ...(onwardTo ? [onwardTo] : [])]),
    ];
    expect(facts.seats, 'nobody outside the consent is left').toEqual(expect.arrayContaining(involved));
  }
  const answered = answers.map(({ seat }) => seat);
  expect(new Set(answered).size, 'one row a seat').toBe(answered.length);
  expect(answered).not.toContain(asker.seat);
  expect(question.asked).not.toContain(asker.seat);
  const declined = question.asked.every((seat) => answers.some((answer) => answer.seat === seat && declines(answer)));
  const held = answers.some(({ kind, onwardTo }) => kind === 'helps-onward' && !hasSaidYesOrNo(answers, onwardTo));
  const helped = answers.some((answer) => answer.kind === 'takes' || answer.kind === 'contributes');
  if (state !== 'closed') expect(state === 'nobody').toBe(declined && !held && !helped);
  if (facts && state !== 'closed') expect(facts.seats).toEqual(expect.arrayContaining(request.noted));
  if (!facts)
    expect([request.noted, request.told.filter(({ receiver }) => receiver === 'guardians')]).toEqual([[], []]);
};

const hasNotedBeforeTalking = ({ talkedAt, answers, noted }: CaseRequest): void => {
  if (!talkedAt) return;
  const takers = answers.filter(({ kind }) => kind === 'takes').map(({ seat }) => seat);
  expect(noted).toEqual(expect.arrayContaining(takers));
  expect(noted.length).toBeGreaterThan(0);
};

let towns = 0;

/** Each plan is played in a team of its own; throws at the first thing that must not be. */
export const play = async (world: FakeWorld, { consent, asked, wholeTeam, seated, events }: Plan): Promise<void> => {
  const { ports, teams, engine } = world;
  world.now = now;
  towns += 1;
  const id = forumId.parse(`team-${towns}`);
  const channelId = `19:${id}@thread.tacv2`;
  const place = { tenantId: 'tenant', teamId: '19:team', channelId, serviceUrl: 'http://127.0.0.1' };
  const empty: Forum = {
    ...team,
    id,
    place,
    seats: team.seats.map((seat) => ({ ...seat, holders: [] })),
  };
  const others = seated.reduce(
    (before, { who, seat, state }) => reseated(before, who, seat, state === 'confirmed' ? 'confirmed' : 'claimed'),
    empty,
  );
  // Whoever holds seats may ask for those only.
  let forum = reseated(others, 1, seats.elevhalsa, 'confirmed');
  await ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes: [forumWrite(forum)] });

  const draft = caseId.parse(ports.random.id());
  const typed: Typed = {
    id: draft,
    askerSeat: seats.elevhalsa,
    ageBand: '13-15',
    needs: ['stress-sleep'],
    text: words,
    asked,
    wholeTeam,
    urgency: 'guarantee',
    mode: consent ? 'consent' : 'consultation',
    notNames: [],
  };
  const until = today.add({ days: consent?.days ?? 0 });
  const named = consent ? [...new Set([seats.elevhalsa, ...consent.seats, ...(wholeTeam ? [] : asked)])] : [];
  let facts = consent ? theFacts({ seats: named, until }) : undefined;
  const whoAsks = identified(empty, 1);
  if (facts) await saveDraft(ports, whoAsks, typed);
  const raised = facts
    ? await raiseWithConsent(ports, whoAsks, draft, facts)
    : await raiseConsultation(ports, whoAsks, typed);
  if (!raised.ok) throw new Error(`not raised: ${raised.failure.kind}`);

  const caseNow = async (): Promise<CaseRequest> => {
    const stored = await loadCase(ports.tables, id, draft);
    if (!stored) throw new Error('the case is gone');
    return stored.request;
  };
  const rows = async (prefix: string) => (await ports.tables.list('forums', id, prefix)).length;

  for (const happened of events) {
    if (happened.kind === 'time passes') {
      world.now = world.now.add({ hours: 24 * happened.days });
      continue;
    }
    if (happened.kind === 'is seated') {
      forum = reseated(forum, happened.who, happened.seat, happened.state);
      continue;
    }
    const { who, as } = happened;
    const isAsker = who === 1;
    const holds = (seat: SeatId) =>
      forum.seats
        .filter((one) => one.id === seat)
        .some(({ holders }) => holders.some((one) => one.person === personOf(who) && one.state === 'confirmed'));
    const isLetInNow = (seat: SeatId) => who !== coordinator && holds(seat) && isLetIn(facts, seat, dayOf(world.now));
    const before = await caseNow();

    if (happened.kind === 'reads') {
      const lines = await rows('read|');
      const read = await readQuestion(ports, identified(forum, who), draft, as ?? undefined);
      const mayRead = before.state !== 'closed' && (isAsker || allSeats.some(isLetInNow));
      if (read.ok) {
        expect(mayRead, `person ${who} reads`).toBe(true);
        expect(read.value.text.reveal()).toBe(words);
      } else expect(JSON.stringify(read)).not.toContain(mark);
      if (isAsker || !as) expect(read.ok, `person ${who} reads without saying for whom`).toBe(mayRead);
      expect(await rows('read|'), 'each reading is logged').toBe(lines + (read.ok ? 1 : 0));
      expect((await caseNow()).steps).toBe(before.steps);
      continue;
    }

    if (happened.kind === 'changes consent') {
      const on = dayOf(world.now);
      const { change } = happened;
      const mine = allSeats.filter(holds);
      const changed = await changeConsent(
        ports,
        identified(forum, who),
        draft,
        consentCommand(happened, on),
        as ?? undefined,
      );
      const request = await caseNow();
      const isConcerned = isAsker || who === 2 || mine.some((seat) => isAsked(before, seat));
      const may =
        before.state !== 'closed' && (change === 'give-consent' ? isAsker : isConcerned && facts !== undefined);
      if (changed.ok) expect(may, `person ${who}: ${change}`).toBe(true);
      else
        expect({ ...request, channelCard: 0, confirmation: 0 }).toEqual({ ...before, channelCard: 0, confirmation: 0 });
      if (may && isAsker && change === 'withdraw-consent') expect(changed.ok, 'a no is always taken').toBe(true);
      if (may && change === 'give-consent') expect(changed.ok, 'a yes on good days').toBe(happened.days >= 0);
      if (changed.ok) facts = saidAfter(facts, happened, on);
      expect(JSON.stringify(changed)).not.toContain(mark);
      expect(request.steps, change).toBe(before.steps + (changed.ok ? 1 : 0));
      expect(await rows(`case|${draft}|step|`)).toBe(request.steps + 1);
      isSound(request, facts);
      continue;
    }

    const acted = await act(
      ports,
      identified(forum, who),
      draft,
      happened.step,
      as ?? undefined,
      commandFor(happened, dayOf(world.now)),
    );
    const request = await caseNow();
    expect(request.steps, happened.step).toBe(before.steps + (acted.ok ? 1 : 0));
    expect(await rows(`case|${draft}|step|`)).toBe(request.steps + 1);
    isSound(request, facts);
    expect(JSON.stringify(acted)).not.toContain(mark);
    if (!acted.ok) {
      expect({ ...request, channelCard: 0, confirmation: 0 }).toEqual({ ...before, channelCard: 0, confirmation: 0 });
      continue;
    }
    expect(before.state).not.toBe('closed');
    if (happened.step === 'talk' && facts) {
      hasNotedBeforeTalking(request);
      expect(Temporal.PlainDate.compare(dayOf(world.now), facts.until), 'nobody talks on an ended consent').not.toBe(1);
    }
    if (happened.step === 'answer') {
      const seat = request.answers.at(-1)?.seat;
      expect(seat && isLetInNow(seat), `${seat} answers`).toBe(true);
    }
    if (happened.step === 'note-consent') {
      const seat = request.noted.at(-1);
      expect(seat && isLetInNow(seat), `${seat} notes`).toBe(true);
    }
  }
  await engine.idle();
  const seen = JSON.stringify(teams.posted);
  expect(seen).toContain(raised.value.request.alias);
  expect(seen).not.toContain(mark);
};
