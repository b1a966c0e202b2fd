import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRequest } from '../../bot/cases/case-request.ts';
import { goodQuestion, openForm } from '../support/asking.ts';
import { createHurtStorage, type HurtStorage } from '../support/hurt-storage.ts';
import { createStage, type Stage } from '../support/stage.ts';

let storage: HurtStorage;
let stage: Stage;
beforeAll(async () => {
  storage = await createHurtStorage();
  stage = await createStage({ connectionString: storage.connectionString, invokeTimeoutMs: 1_500 });
});
afterAll(async () => {
  storage.comesBack();
  await stage.close();
  await storage.close();
});

/** Teams gives up waiting and brings the same press again, at last under a new id; the presser may see an error. */
const pressedInVain = (press: Promise<void>) =>
  press.catch((error: unknown) => expect(String(error)).toContain('svarade inte i tid'));
const deliveries = (verb: string) =>
  stage.teams.traffic.filter(({ direction, body }) => direction === 'to-bot' && JSON.stringify(body).includes(verb));

describe('when storage is so slow that Teams brings a press again', () => {
  it('a question is sent once', async () => {
    const sara = stage.person('Sara Nyberg');
    const form = await openForm(sara);
    const then = sara.sees(form);
    storage.plan({ kind: 'delay', ms: 450 });
    await pressedInVain(sara.presses(form, 'Fortsätt', goodQuestion));
    expect(deliveries('case.continue').length).toBeGreaterThan(1);
    storage.comesBack();
    await expect.poll(() => stage.channelCards().length, { timeout: 8_000 }).toBe(1);
    await stage.settled();
    await sara.pressesOld(form, then, 'Fortsätt', goodQuestion);
    expect(sara.reads(form)).toContain('är redan skickad. Det räckte med ett tryck.');
    expect(stage.channelCards()).toHaveLength(1);
  });

  it('an answer is given once, with one line of history', async () => {
    const card = stage.caseCard();
    const elin = stage.person('Elin Sandström');
    storage.plan({ kind: 'delay', ms: 450 });
    await pressedInVain(elin.presses(card, 'Vi tar det'));
    storage.comesBack();
    await expect.poll(() => stage.person('Petra Hallin').reads(card), { timeout: 8_000 }).toContain('Rehab: tar det.');
    await stage.settled();
    const rows = (await stage.servers[0]?.world.ports.tables.list('forums', 'mariestad-team', 'case|')) ?? [];
    const [request] = rows.flatMap(({ body }) => caseRequest.safeParse(body).data ?? []);
    expect(request?.steps).toBe(1);
    expect(request?.answers.map(({ changed }) => changed)).toEqual([false]);
  });
});
