import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../bot/cases/actions/draft.ts';
import { raiseConsultation, raiseWithConsent } from '../../bot/cases/actions/raise.ts';
import { act } from '../../bot/cases/actions/step.ts';
import { aliasWords } from '../../bot/cases/alias.ts';
import { caseId } from '../../bot/cases/case-request.ts';
import type { Typed } from '../../bot/cases/draft.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import type { Identified } from '../../bot/forums/actions.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { forumWrite } from '../../bot/forums/store.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import type { Message } from '../../bot/platform/teams/port.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { named, now, seats, team, theFacts } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';

const channelId = '19:hjo-team@thread.tacv2';
const place = { tenantId: 'tenant', teamId: '19:hjo', channelId, serviceUrl: 'http://127.0.0.1' };
const forum: Forum = { ...team, place };

const identified = (number: number, name: string): Identified => {
  const { person, userId } = named(number, name);
  const facts = { person, userId, name, isCoordinator: false, isSupport: false };
  return { forum, etag: '', actor: actorOnRoster(forum, facts) };
};
const asker = identified(1, 'Sten Falk');

const typed = (changed: Partial<Typed> = {}): Typed => ({
  id: caseId.parse(systemRandom.id()),
  askerSeat: seats.elevhalsa,
  ageBand: '13-15',
  needs: ['stress-sleep'],
  text: 'Vi undrar hur man kan stötta när sömnen sviktar.',
  asked: [seats.rehab],
  wholeTeam: false,
  urgency: 'guarantee',
  mode: 'consultation',
  notNames: [],
  ...changed,
});

const worldWith = async (below?: readonly number[]): Promise<FakeWorld> => {
  const left = [...(below ?? [])];
  const world = rememberedWorld(below ? { id: systemRandom.id, below: () => left.shift() ?? 0 } : systemRandom);
  const op = systemRandom.id();
  await world.ports.tables.commit({ table: 'forums', partition: forum.id, op, writes: [forumWrite(forum)] });
  return world;
};

const raised = async ({ ports, engine }: FakeWorld, what: Typed) => {
  const result = await raiseConsultation(ports, asker, what);
  await engine.idle();
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

describe('the alias', () => {
  it('is drawn anew when the team has it already', async () => {
    const world = await worldWith([0, 0, 0, 0, 0, 1]);
    const first = await raised(world, typed());
    const second = await raised(world, typed());
    expect([first.request.alias, second.request.alias]).toEqual([`${aliasWords[0]} 10`, `${aliasWords[0]} 11`]);
  });

  it('is never the same twice, and whoever finds none is asked to press again', async () => {
    const world = await worldWith([]);
    await raised(world, typed());
    expect(await raiseConsultation(world.ports, asker, typed())).toEqual({ ok: false, failure: { kind: 'busy' } });
    await world.engine.idle();
    expect(world.teams.sentTo(channelId)).toHaveLength(1);
  });

  it('stays when the same press comes again', async () => {
    const world = await worldWith();
    const what = typed();
    const first = await raised(world, what);
    const again = await raised(world, { ...what, needs: ['mood'] });
    expect([again.before, again.request.alias]).toEqual([true, first.request.alias]);
    expect(world.teams.sentTo(channelId)).toHaveLength(1);
  });
});

describe('what is posted of a case with consent', () => {
  let world: FakeWorld;
  let alias = '';
  const id = caseId.parse(systemRandom.id());
  const everybody: readonly SeatId[] = [seats.rehab, seats.lovet, seats.bup, seats.bvc];
  const posts = (how: string): readonly Message[] =>
    world.teams.posted.filter((post) => post.how === how).map(({ message }) => message);

  beforeEach(async () => {
    world = await worldWith();
    const { ports, engine } = world;
    await saveDraft(ports, asker, typed({ id, mode: 'consent', wholeTeam: true, asked: [] }));
    const facts = theFacts({ seats: [...everybody], saidOn: dayOf(now) });
    const sent = await raiseWithConsent(ports, asker, id, facts);
    if (!sent.ok) throw new Error(sent.failure.kind);
    alias = sent.value.request.alias;
    await engine.idle();
    const anna = identified(4, 'Anna Berg');
    const taken = await act(
      ports,
      anna,
      id,
      'answer',
      undefined,
      (seat) => seat && { step: 'answer', seat, answer: 'takes' },
    );
    expect(taken.ok).toBe(true);
    await engine.idle();
  });

  it('calls on the people of the seats asked, once, and on nobody later', () => {
    const [first, ...more] = posts('postToChannel');
    expect(more).toEqual([]);
    expect(first?.mentions?.map(({ name }) => name)).toEqual(['Anna Berg', 'Per Ek', 'Ida Alm', 'Åsa Holm']);
    for (const { name } of first?.mentions ?? []) expect(JSON.stringify(first?.card)).toContain(`<at>${name}</at>`);
    const later = [...posts('update'), ...posts('replyInThread')];
    expect(later.length).toBeGreaterThanOrEqual(2);
    for (const { mentions, card } of later) {
      expect(mentions ?? []).toEqual([]);
      expect(JSON.stringify(card)).not.toContain('<at>');
    }
  });

  it('says in the notification the alias and the parties, and nothing else', () => {
    expect(posts('postToChannel').map(({ summary }) => summary)).toEqual([
      `${alias}: fråga till rehab, vårdcentralen Lövet, BUP och BVC.`,
    ]);
    for (const { summary } of [...posts('update'), ...posts('replyInThread')])
      expect([
        `${alias}: fråga till rehab, vårdcentralen Lövet, BUP och BVC.`,
        `${alias}: samtycke bekräftat.`,
      ]).toContain(summary);
  });

  it('shows the question and who asked nowhere', () => {
    const everything = JSON.stringify(world.teams.posted);
    for (const hidden of ['sömnen sviktar', asker.actor.person, asker.actor.userId, 'Sten Falk'])
      expect(everything).not.toContain(hidden);
  });
});
