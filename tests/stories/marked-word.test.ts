import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../bot/platform/log.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { fillInForConsent, goodConsent, goodQuestion, openForm } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

/** Stands in every text that anybody writes here, and nowhere else. */
const mark = 'kvittergräs';
const text = `Eleven är hemma och odlar ${mark}. Vi önskar råd.`;
const lines: string[] = [];
/** Whoever has seen it in a view of their own, at any moment. */
const seers = new Set<string>();
const has = (value: unknown) => JSON.stringify(value ?? '').includes(mark);

let stage: Stage;
beforeAll(async () => {
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  stage = await createStage({ edge: { log } });
  stage.teams.onChange((change) => {
    if (change.kind !== 'message') return;
    for (const [person, view] of Object.entries(change.message.views)) if (has(view)) seers.add(person);
  });
});
afterAll(() => stage.close());

const plays = async () => {
  const [sara, elin, henrik] = ['Sara Nyberg', 'Elin Sandström', 'Henrik Åberg'].map(stage.person);
  if (!sara || !elin || !henrik) throw new Error('the stage is empty');
  const form = await openForm(sara);
  for (const title of ['Visa vem jag kan ringa', 'Spara utkast', 'Fortsätt'])
    await sara.presses(form, title, { ...goodQuestion, text, age: '' });
  await sara.presses(form, 'Fortsätt', { text: `${text} Alva vet.` });
  await sara.presses(form, 'Fortsätt', { ...goodQuestion, text });
  const card = stage.caseCard();
  await elin.presses(card, 'Läs frågan');
  expect(elin.reads(card)).toContain(mark);
  await sara.presses(card, 'Läs frågan');
  for (const title of ['Vi behöver veta mer', 'Vi tar det', 'Vi har pratats vid', 'De har fått veta'])
    await elin.presses(card, title);
  await henrik.presses(card, 'Avsluta');
  await henrik.presses(card, 'Avsluta', { outcome: 'guided-right', text: mark });

  const withConsent = await fillInForConsent(sara, { text });
  await sara.presses(withConsent, 'Vi frågar familjen först');
  const again = await openForm(sara);
  expect(JSON.stringify(sara.sees(again))).toContain(mark);
  await sara.presses(again, 'Fortsätt');
  await sara.presses(again, 'Bekräfta och skicka', { ...goodConsent, giver: mark });
  await sara.presses(again, 'Bekräfta och skicka', goodConsent);
  await elin.presses(stage.caseCard(), 'Läs frågan');

  for (const words of [`kontakt ${mark}`, mark, `ny fråga ${mark}`, `kalla ${mark}`]) {
    await sara.says(words);
    await elin.saysInChannel(words);
  }
  const verb = `case.${mark}`;
  await stage.teams.press({ person: elin.id, message: card.id, verb, data: { text: mark } });
  await stage.teams.press({ person: elin.id, message: card.id, verb: 'case.answer', data: { answer: mark } });
};

describe('a marked word in every text that is written', () => {
  beforeAll(plays, 60_000);

  it('stands in no line of the log', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.includes(mark))).toEqual([]);
  });

  it('stands in no message of the bot’s in any channel, nor in a notification', () => {
    const fromBot = ({ from }: ChatMessage) => from.kind === 'bot';
    const channels = stage.teams.state().messages.filter(({ conversation }) => !conversation.startsWith('a:'));
    expect(channels.filter(fromBot).length).toBeGreaterThan(3);
    expect(channels.filter(fromBot).filter(({ card, text: words }) => has(card) || has(words))).toEqual([]);
    expect(stage.teams.notifications.filter(has)).toEqual([]);
  });

  it('is seen by nobody but the asker and whoever has opened it', () => {
    expect([...seers].toSorted()).toEqual(['29:elin-sandstrom', '29:sara-nyberg']);
  });

  it('leaves the bot only as the answer of a press, and to the asker’s own chat', () => {
    const sent = stage.teams.traffic.filter(({ direction, body }) => direction === 'from-bot' && has(body));
    expect(sent.map(({ path }) => decodeURIComponent(path))).toEqual(
      sent.map(() => expect.stringContaining('/conversations/a:29:sara-nyberg/')),
    );
    const answered = stage.teams.traffic.filter(({ direction, answer }) => direction === 'to-bot' && has(answer));
    const pressers = answered.map(({ body }) => (body as { from: { id: string } }).from.id);
    expect(new Set(pressers)).toEqual(new Set(['29:elin-sandstrom', '29:sara-nyberg']));
  });
});
