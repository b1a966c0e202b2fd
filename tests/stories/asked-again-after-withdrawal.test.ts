import { afterAll, beforeAll, expect, it } from 'vitest';
import { goodConsent, goodQuestion, goodText, openForm } from '../support/asking.ts';
import type { CardJson } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

/** A question is sent and taken back, and the windows in which it was written are open still. */
let stage: Stage;
let sara: Player;
let form: Awaited<ReturnType<typeof openForm>>;
let then: { readonly form: CardJson; readonly consent: CardJson };
const filled = { ...goodQuestion, mode: 'consent' };
const consent = { ...goodConsent, seats: 'rehab' };
const locked = 'Samtycket är återtaget.';

beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
  form = await openForm(sara);
  const empty = sara.sees(form);
  await sara.presses(form, 'Fortsätt', filled);
  then = { form: empty, consent: sara.sees(form) };
  await sara.presses(form, 'Bekräfta och skicka', consent);
  await sara.presses(stage.threadCard(), 'Samtycket är ändrat');
  await sara.presses(stage.threadCard(), 'Stäng frågan');
});
afterAll(() => stage.close());

const rows = async () =>
  JSON.stringify(await stage.servers[0]?.world.ports.tables.list('forums', 'mariestad-team', ''));

it('shows nothing of it to whoever presses the old card again, and keeps no word', async () => {
  for (const title of ['Bekräfta och skicka', 'Skriv ut information till familjen']) {
    await sara.pressesOld(form, then.consent, title, consent);
    expect(sara.reads(form)).toContain(locked);
    expect(sara.reads(form)).not.toMatch(/13–15 år|rehab/);
  }
  await sara.pressesOld(form, then.form, 'Fortsätt', filled);
  expect(await rows()).not.toContain(goodText);
});

it('takes the form for a new question, which can be sent', async () => {
  const cards = stage.channelCards().length;
  await sara.pressesOld(form, then.form, 'Spara utkast', filled);
  const again = await openForm(sara);
  await sara.presses(again, 'Fortsätt', { ...filled, mode: 'consultation', text: 'Vi önskar råd om sömn.' });
  expect(sara.reads(again)).toContain('är skickad');
  expect(stage.channelCards()).toHaveLength(cards + 1);
});
