import { beforeEach, describe, expect, it } from 'vitest';
import { oweWord } from '../../bot/cases/actions/tell.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import type { WordKind } from '../../bot/cases/word.ts';
import type { Outcome } from '../../bot/platform/teams/port.ts';
import { plainDate } from '../../bot/platform/time/schema.ts';
import { aCase, aConsent, seats } from './a-case.ts';
import { aRound, awakeTeam } from './a-round.ts';

const { rehab } = seats;
const anna = '29:user-4';
const convener = '29:user-2';
const channel = awakeTeam.place?.channelId ?? '';
const member = { tenantId: 'tenant', objectId: 'anna', name: 'Anna [Berg](x)', role: 'member' as const };
const refused: Outcome = { kind: 'refused', status: 403, code: 'Forbidden' };

let round: Awaited<ReturnType<typeof aRound>>;
let request: CaseRequest;
beforeEach(async () => {
  round = await aRound();
  const base = aCase({ mode: 'consent', asked: [rehab] });
  const begun = { ...base, channelCard: { ...base.channelCard, activityId: '1700', shown: base.channelCard.wanted } };
  const id = await round.put(begun, aConsent());
  request = await round.caseNow(id);
  round.world.teams.join(channel, { ...member, userId: anna });
});

/** The word as the step that made it so owes it; then how Teams takes each of the messages. */
const tells = async (kind: WordKind, ...outcomes: readonly Outcome[]) => {
  const { ports, world, settle } = round;
  const due = kind === 'answer' ? { due: plainDate.parse('2026-11-25') } : {};
  const owed = oweWord(ports, request, { userId: anna, kind, seat: rehab, ...due }, '7');
  world.teams.nextEndIn(...outcomes);
  await ports.tables.commit({ table: 'forums', partition: awakeTeam.id, op: 'owes', writes: [owed.write] });
  await settle();
  await settle();
  return {
    thread: world.teams.sentTo('1700').map(({ message }) => message),
    convener: world.teams.sentTo(convener).map(({ message }) => message),
  };
};

describe('who can have no personal chat', () => {
  it('is called on in the thread, once, with a fixed sentence and a name that cannot be a link', async () => {
    const { thread, convener: asked } = await tells('withdrawn', refused);
    expect(thread).toHaveLength(1);
    expect(thread[0]?.mentions).toEqual([{ userId: anna, name: 'Anna Bergx' }]);
    expect(JSON.stringify(thread[0]?.card)).toContain(
      '<at>Anna Bergx</at> Samtycket för Tall 11 är återtaget. Prata inte vidare om barnet med stöd av samtycket.',
    );
    expect(thread[0]?.summary).toBe('Samtycket för Tall 11 är återtaget.');
    expect(asked).toEqual([]);
  });

  it('is not called on twice where nobody knows whether the reply arrived', async () => {
    const { thread, convener: asked } = await tells('withdrawn', refused, { kind: 'uncertain' });
    expect([thread.length, asked.length]).toEqual([1, 0]);
  });

  it('is tried again in the thread as long as the reply is known not to have arrived', async () => {
    await tells('mistake', refused, { kind: 'throttled', retryAfterMs: 1000 });
    round.world.now = round.world.now.add({ minutes: 5 });
    await round.settle();
    expect(round.world.teams.sentTo('1700')).toHaveLength(1);
  });

  it('is rung by the convener where the thread refuses too', async () => {
    const { thread, convener: asked } = await tells('withdrawn', refused, refused);
    expect(thread).toEqual([]);
    expect(asked).toHaveLength(1);
    const words = JSON.stringify(asked[0]?.card);
    expect(words).toContain('Anna Berg kan inte nås i chatten.');
    expect(words).toContain('Ring rehabs samverkansnummer [070-174 06 14](tel:');
    expect(words).toContain('säg att samtycket för Tall 11 är återtaget, och att de inte får prata vidare');
  });

  it('is rung by the convener when no longer on the roster of the channel', async () => {
    round.world.teams.leave(channel, anna);
    const { thread, convener: asked } = await tells('withdrawn');
    expect([thread.length, asked.length]).toEqual([0, 1]);
    expect(round.heard(anna)).toEqual([]);
  });

  it('is not told what is not so any more', async () => {
    const { thread, convener: asked } = await tells('fallen-out', refused);
    expect([thread.length, asked.length]).toEqual([0, 0]);
  });

  it('is reminded of an answer in the thread on its last day alone, and nobody is asked to ring', async () => {
    expect((await tells('answer', refused)).thread).toEqual([]);
    await round.until('2026-11-25', 7);
    round.world.teams.nextEndIn(refused);
    await round.until('2026-11-25');
    const [reply, ...more] = round.world.teams.sentTo('1700');
    expect(reply?.message.summary).toBe('Tall 11 väntar på svar från er i dag.');
    round.world.teams.nextEndIn(refused);
    await round.until('2026-11-26');
    expect([more, round.world.teams.sentTo('1700').length]).toEqual([[], 1]);
    expect(round.heard(convener)).toEqual([]);
  });
});
