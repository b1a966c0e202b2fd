// What an outcome makes of the job that sent: nothing that may have arrived is posted again.
import { describe, expect, it } from 'vitest';
import { card } from '../../bot/platform/cards/card.ts';
import type { Settlement } from '../../bot/platform/jobs/port.ts';
import { everOnce, post, tellPerson, update } from '../../bot/platform/teams/attempt.ts';
import type { Outcome } from '../../bot/platform/teams/port.ts';
import { FakeTeams } from '../support/fake-teams.ts';

const arrived: Outcome = { kind: 'done', activityId: '7', conversationId: 'c' };
const throttled: Outcome = { kind: 'throttled', retryAfterMs: 2_000 };
const notReached: Outcome = { kind: 'not-reached' };
const uncertain: Outcome = { kind: 'uncertain' };
const refused: Outcome = { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' };
const gone: Outcome = { kind: 'refused', status: 404, code: 'NotFound' };

const mine = { sending: async () => true };
const lost = { sending: async () => false };
const third = { attempts: 2 };
const wrote = (key: string): Settlement => ({ writes: [{ kind: 'insert', key, body: {} }] });

describe('a post', () => {
  it.each([
    ['that arrived is done', arrived, { kind: 'done' }],
    ['that was throttled comes again when Teams said', throttled, { kind: 'later', afterMs: 2_000 }],
    ['that did not reach Teams comes again, later each time', notReached, { kind: 'later', afterMs: 80_000 }],
    ['that was held back is like a claim lost', { kind: 'withheld' } as const, { kind: 'later', reason: 'claim-lost' }],
    ['of which nobody knows waits for a person', uncertain, { kind: 'uncertain' }],
    ['that was refused says why', refused, { kind: 'stuck', reason: 'BotNotInConversationRoster' }],
  ])('%s', async (_what, outcome, attempt) => {
    expect(await post(mine, third, async () => outcome)).toMatchObject(attempt);
  });

  it('writes down what follows from what came of it', async () => {
    const follows = {
      done: async ({ activityId }: { activityId: string }) => wrote(`done ${activityId}`),
      uncertain: async () => wrote('uncertain'),
      refused: async (code: string) => wrote(code),
    };
    const keys = [arrived, uncertain, refused].map(async (outcome) => {
      const settlement = await (await post(mine, third, async () => outcome, follows)).settle?.();
      return settlement?.writes.map(({ key }) => key);
    });
    expect(await Promise.all(keys)).toEqual([['done 7'], ['uncertain'], ['BotNotInConversationRoster']]);
  });

  it('is not sent where the claim was lost', async () => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return arrived;
    };
    expect((await post(lost, third, send)).kind).toBe('later');
    expect((await update(lost, third, send)).kind).toBe('later');
    expect(sent).toBe(0);
  });

  it('leaves a mark only when it is done', async () => {
    expect(everOnce(await post(mine, third, async () => arrived))).toMatchObject({ kind: 'done', once: true });
    expect(everOnce(await post(mine, third, async () => uncertain))).toEqual({ kind: 'uncertain' });
  });
});

describe('a change of a card', () => {
  it('is made again where nobody knows, and counts as made where the card is gone', async () => {
    expect(await update(mine, third, async () => uncertain)).toMatchObject({ kind: 'later', afterMs: 80_000 });
    const attempt = await update(mine, third, async () => gone, { done: async () => wrote('shown') });
    expect(attempt.kind).toBe('done');
    expect((await attempt.settle?.())?.writes).toHaveLength(1);
  });
});

describe('a personal message', () => {
  const through = { tenantId: 't', serviceUrl: 'https://example.se' };
  const tells = (teams: FakeTeams, to: readonly string[]) =>
    tellPerson({ teams }, mine, third, { through, to, message: { card: card([]), summary: 'en fråga väntar' } });

  it('that may have arrived is not sent again, to nobody else either', async () => {
    const teams = new FakeTeams();
    teams.nextEndIn(uncertain);
    expect(await tells(teams, ['29:a', '29:b'])).toEqual({ kind: 'done' });
    expect(teams.posted.map(({ to }) => to)).toEqual(['29:a']);
  });

  it('goes to the next where somebody can have no personal chat', async () => {
    const teams = new FakeTeams();
    teams.nextEndIn(refused);
    expect((await tells(teams, ['29:a', '29:b'])).kind).toBe('done');
    expect(teams.posted.map(({ to }) => to)).toEqual(['29:b']);
  });

  it('to nobody says so', async () => {
    expect(await tells(new FakeTeams(), [])).toEqual({ kind: 'stuck', reason: 'nobody-to-tell' });
  });

  it('that was throttled comes again', async () => {
    const teams = new FakeTeams();
    teams.nextEndIn(throttled);
    expect(await tells(teams, ['29:a', '29:b'])).toMatchObject({ kind: 'later', afterMs: 2_000 });
  });
});
