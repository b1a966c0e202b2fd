/** A withdrawal and whatever else happens at that moment, in every order in which storage may answer. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeConsent } from '../../bot/cases/actions/change-consent.ts';
import { saveDraft } from '../../bot/cases/actions/draft.ts';
import { raiseWithConsent } from '../../bot/cases/actions/raise.ts';
import { readQuestion } from '../../bot/cases/actions/read.ts';
import { act } from '../../bot/cases/actions/step.ts';
import { caseId } from '../../bot/cases/case-request.ts';
import { loadCase } from '../../bot/cases/store.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import type { Identified } from '../../bot/forums/actions.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { forumWrite } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { named, seats, team, theFacts } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';

const { rehab, lovet, elevhalsa } = seats;
const words = 'Vi undrar hur man kan stötta när sömnen sviktar.';
const place = {
  tenantId: 'tenant',
  teamId: '19:team',
  channelId: '19:hjo@thread.tacv2',
  serviceUrl: 'http://127.0.0.1',
};
const forum: Forum = { ...team, place };
const empty: Forum = {
  ...forum,
  seats: forum.seats.map((seat) => (seat.id === elevhalsa ? { ...seat, holders: [] } : seat)),
};

const person = (number: number): Identified => {
  const { person: who, userId, name } = named(number, `Person ${number}`);
  const facts = { person: who, userId, name, isCoordinator: false, isSupport: false };
  return { forum: empty, etag: '', actor: actorOnRoster(empty, facts) };
};
const [sara, elin, petra] = [person(1), person(4), person(5)];

/** Everything that reaches storage waits for its turn; `reads` and `writes` count in the order of those turns. */
const inTurn = (s: fc.Scheduler, ports: Ports, turns: { count: number }) => {
  const last = { get: 0, commit: 0 };
  const { tables, jobs } = ports;
  const took = (what: keyof typeof last) => {
    turns.count += 1;
    last[what] = turns.count;
  };
  const waiting = {
    ...ports,
    tables: {
      open: () => tables.open(),
      list: (...at: Parameters<typeof tables.list>) => tables.list(...at),
      commit: (commit: Parameters<typeof tables.commit>[0]) => tables.commit(commit),
      get: s.scheduleFunction((...at: Parameters<typeof tables.get>) => {
        took('get');
        return tables.get(...at);
      }),
    },
    jobs: {
      ...jobs,
      owe: (...one: Parameters<typeof jobs.owe>) => jobs.owe(...one),
      commit: s.scheduleFunction((...one: Parameters<typeof jobs.commit>) => {
        took('commit');
        return jobs.commit(...one);
      }),
    },
  } satisfies Ports;
  return { ports: waiting, last };
};

it('wins whatever answers and reads at that moment, and the late one is told', async () => {
  const seen = { read: 0, notRead: 0, answered: 0, notAnswered: 0 };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const { ports } = rememberedWorld();
      const op = ports.random.id();
      await ports.tables.commit({ table: 'forums', partition: forum.id, op, writes: [forumWrite(forum)] });
      const id = caseId.parse(ports.random.id());
      const asked = { askerSeat: elevhalsa, asked: [rehab, lovet], wholeTeam: false, notNames: [] };
      const typed = {
        id,
        ...asked,
        ageBand: '13-15',
        needs: ['stress-sleep'],
        text: words,
        urgency: 'guarantee',
      } as const;
      await saveDraft(ports, sara, {
        ...typed,
        asked: [rehab, lovet],
        needs: [...typed.needs],
        notNames: [],
        mode: 'consent',
      });
      const raised = await raiseWithConsent(ports, sara, id, theFacts());
      expect(raised.ok).toBe(true);

      const turns = { count: 0 };
      const [hers, his, another] = [inTurn(s, ports, turns), inTurn(s, ports, turns), inTurn(s, ports, turns)];
      const withdrawal = changeConsent(hers.ports, sara, id, { step: 'withdraw-consent' });
      const answer = act(his.ports, elin, id, 'answer', undefined, (seat) =>
        seat ? { step: 'answer', seat, answer: 'takes' } : undefined,
      );
      const reading = readQuestion(another.ports, petra, id, undefined);
      await s.waitFor(Promise.all([withdrawal, answer, reading]));
      const [withdrawn, answered, read] = await Promise.all([withdrawal, answer, reading]);

      expect(withdrawn.ok).toBe(true);
      const lock = { kind: 'locked', outcome: 'consent-withdrawn' };
      if (!answered.ok) expect(answered.failure).toEqual(lock);
      else expect(answered.value.request.steps).toBe(1);
      if (read.ok) {
        expect(read.value.text.reveal()).toBe(words);
        expect(another.last.get, 'asked the gate again before the withdrawal').toBeLessThan(hers.last.commit);
      } else expect(read.failure).toEqual(lock);
      seen[read.ok ? 'read' : 'notRead'] += 1;
      seen[answered.ok ? 'answered' : 'notAnswered'] += 1;

      const stored = await loadCase(ports.tables, forum.id, id);
      expect(stored?.request).toMatchObject({ state: 'closed', outcome: 'consent-withdrawn' });
      expect(stored?.request.steps).toBe(answered.ok ? 2 : 1);
      expect(stored?.consent?.events.at(-1)?.kind).toBe('withdrawn');
      const row = await ports.tables.get('forums', forum.id, `case|${id}|question`);
      expect(row?.body).toEqual({ text: '' });
      const again = await readQuestion(ports, petra, id, undefined);
      expect(again).toMatchObject({ ok: false, failure: lock });
    }),
    { seed: 20_261_120, numRuns: 300 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
}, 120_000);
