import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseRequest } from '../../bot/cases/case-request.ts';
import { consentRecord } from '../../bot/cases/consent.ts';
import { askWithConsent } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage({ instances: 2, edge: { worker: true, timings: { pollMs: 50 } } });
});
afterAll(() => stage.close());

const rounds = 8;
const locked = 'Samtycket är återtaget. Frågan är stängd och går inte längre att läsa.';
const heldBack = 'Eleven har varit borta';

const rows = async (prefix: string) => {
  const [server] = stage.servers;
  return (await server?.world.ports.tables.list('forums', 'mariestad-team', prefix)) ?? [];
};

/** Each act is heard by the next instance, all of them at once; which one is first turns about. */
const atOnce = (round: number, acts: readonly (() => Promise<void>)[]) =>
  Promise.all(
    acts.map((_, n) => {
      const turn = (n + round) % acts.length;
      stage.through((n + round) % 2);
      return acts[turn]?.();
    }),
  );

it('lets a withdrawal win over an answer and a reading at the same moment, on two instances', async () => {
  const [sara, elin, petra] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin'].map(stage.person);
  if (!sara || !elin || !petra) throw new Error('the stage is empty');
  for (let round = 0; round < rounds; round += 1) {
    stage.through(0);
    const card = await askWithConsent(stage);
    const thread = stage.threadCard();
    const then = petra.sees(card);
    const id = String(buttonOf(then, 'Läs frågan').data.case);
    await sara.presses(thread, 'Samtycket är ändrat');
    await atOnce(round, [
      () => sara.presses(thread, 'Stäng frågan'),
      () => elin.presses(card, 'Vi tar det'),
      () => petra.presses(card, 'Läs frågan'),
    ]);
    await stage.settled();

    const [row] = await rows(`case|${id}`);
    const request = caseRequest.parse(row?.body);
    expect(request).toMatchObject({ state: 'closed', outcome: 'consent-withdrawn' });
    const history = (await rows(`case|${id}|step|`)).map(({ body }) => JSON.stringify(body));
    expect(history.at(-1)).toContain('withdraw-consent');
    const hasAnswered = history.some((line) => line.includes('"answer"'));
    expect(request.answers).toHaveLength(hasAnswered ? 1 : 0);
    const [consent] = await rows(`case|${id}|consent`);
    expect(consentRecord.parse(consent?.body).events.map(({ kind }) => kind)).toEqual(['given', 'withdrawn']);
    expect((await rows(`case|${id}|question`))[0]?.body).toEqual({ text: '' });

    // Whoever was first is told afterwards; whoever was late reads it at once. A text that was shown is in the log.
    const { alias } = request;
    const told = () => toldTo(stage, 'Elin Sandström', alias).length;
    await expect.poll(told).toBe(hasAnswered ? 1 : 0);
    if (!hasAnswered) expect(elin.reads(card)).toContain(locked);
    const log = (await rows('read|')).filter(({ body }) => JSON.stringify(body).includes(id));
    if (petra.reads(card).includes(heldBack)) expect(log).toHaveLength(1);
    for (const player of [sara, elin, petra])
      for (const title of ['Läs frågan', 'Vi kan bidra']) {
        await player.pressesOld(card, then, title);
        expect(player.reads(card)).toContain(locked);
        expect(player.reads(card)).not.toContain(heldBack);
      }
  }
}, 300_000);
