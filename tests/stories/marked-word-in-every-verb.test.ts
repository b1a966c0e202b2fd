import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../bot/app.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { createLog } from '../../bot/platform/log.ts';
import type { ChatMessage, Traffic } from '../local-teams/contract.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { askConsultation, askWithConsent, fillInForConsent, goodConsent, goodQuestion } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

/** Begins every word that somebody writes here, and stands nowhere else. Shaped so that it may pass for an id. */
const mark = 'kvittergras';
const pressers = ['Sara Nyberg', 'Elin Sandström', 'Henrik Åberg', 'Annika Falkenström'] as const;
type Presser = (typeof pressers)[number];
const idOf = (name: string) => sample.people.find((one) => one.name === name)?.id ?? '';
const wordOf = (name: string) => mark + idOf(name).replaceAll(/[^a-z]/g, '');
const general = '19:mariestad@thread.tacv2';

const has = (value: unknown, word = mark) => JSON.stringify(value ?? '').includes(word);
const lines: string[] = [];
/** Each version of each message of the bot's in any channel, as all see it. */
const inChannels: unknown[] = [];
const notifications: string[] = [];
/** What the bot asks of Teams. The local Teams itself remembers the latest alone. */
const fromBot: Traffic[] = [];

let stage: Stage;
let ids: Record<string, string>;
/** Verbs that lock a case for good have one each, so that the others go on. */
let ownCaseOf: Readonly<Record<string, string>> = {};
let cards: Readonly<Record<Presser, ChatMessage>>;

const objectIdOf = (name: string) => sample.people.find((one) => one.name === name)?.objectId ?? '';

/** What a button may choose. Where two verbs call different things by one name, the second stands below. */
const choices: Readonly<Record<string, string>> = {
  ...goodQuestion,
  ...goodConsent,
  mode: 'consent',
  urgency: 'guarantee',
  notNames: 'true',
  scope: 'question',
  until: '2026-12-18',
  card: 'channel',
  answer: 'takes',
  firstStep: 'call-family',
  help: 'advice',
  by: '2026-12-01',
  receiver: 'asker',
  outcome: 'guided-right',
  familyTold: 'true',
  party: 'vardcentral',
  municipality: 'mariestad',
  [`channel:${general}`]: 'new-team',
};

/**
 * The name of a forum and of a unit are meant to be read by a whole channel, and are screened when they are made: here
 * they are another word. All else that these verbs read is marked as everywhere.
 */
const named = 'havtorn';
const ofVerb: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'case.narrow-consent': { seats: 'rehab', offered: goodConsent.seats },
  'case.child-asked': { child: 'hesitates' },
  'forums.answer-claim': { answer: 'yes' },
  'forums.add-seat': { unit: named, phone: '' },
  'forums.save-setup': { name: `Team ${named}` },
};

const typed = ['text', 'notNamesWords', 'name', 'unit', 'phone', 'giverName', 'comment', 'words', 'title', 'summary'];
const all = (keys: readonly string[], word: string) => Object.fromEntries(keys.map((key) => [key, word]));

/** What a button of ours would send, with the word in all that is written; in all choices too; in the ids too. */
const sends = (verb: string, word: string): readonly Readonly<Record<string, unknown>>[] => {
  const written = { ...all(typed, word), [word]: word, more: { [word]: [word] } };
  const chosen = { ...choices, ...all(typed, word), ...ofVerb[verb] };
  const known = { ...ids, ...(ownCaseOf[verb] && { case: ownCaseOf[verb] }) };
  return [
    { ...written, ...chosen, ...known, mode: 'consultation', draft: randomUUID() },
    { ...written, ...chosen, ...known },
    { ...written, ...all(Object.keys(choices), word), ...known },
    { ...written, ...chosen, ...all(Object.keys(ids), word), [`channel:${word}`]: word, seats: word, asked: word },
    { ...written, ...all([...Object.keys(choices), ...Object.keys(ids)], word) },
  ];
};

beforeAll(async () => {
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  stage = await createStage({ edge: { log } });
  stage.teams.onChange((change) => {
    if (change.kind === 'notification') notifications.push(change.notification.text);
    if (change.kind === 'traffic' && change.traffic.direction === 'from-bot') fromBot.push(change.traffic);
    if (change.kind !== 'message' || change.message.from.kind !== 'bot') return;
    const { conversation, card, text } = change.message;
    if (!conversation.startsWith('a:')) inChannels.push({ card, text });
  });
  const [sara, annika] = [stage.person('Sara Nyberg'), stage.person('Annika Falkenström')];
  const text = `Eleven är hemma och odlar ${wordOf('Sara Nyberg')}. Vi önskar råd.`;
  const card = await askConsultation(stage, { text });
  const caseOf = (shown: ChatMessage) => String(buttonOf(sara.sees(shown), 'Läs frågan').data.case);
  ownCaseOf = {
    'case.withdraw-consent': caseOf(await askWithConsent(stage, { text })),
    'case.by-mistake': caseOf(await askConsultation(stage, { text })),
  };
  const form = await fillInForConsent(sara, { text });
  const { data } = buttonOf(stage.person('Elin Sandström').sees(card), 'Läs frågan');
  const { draft } = buttonOf(sara.sees(form), 'Bekräfta och skicka').data;
  await stage.teams.say({ person: annika.id, conversation: general, text: 'hjälp', mentionsBot: true });
  await stage.settled();
  const asked = stage.teams.channelMessages(general).findLast(({ from }) => from.kind === 'bot');
  if (!asked) throw new Error('nobody asked which forum this is');
  cards = { 'Sara Nyberg': form, 'Elin Sandström': card, 'Henrik Åberg': card, 'Annika Falkenström': asked };
  const fatima = sample.people.find(({ name }) => name === 'Fatima Karimi') ?? { tenantId: '', objectId: '' };
  ids = {
    forum: String(data.forum),
    case: String(data.case),
    draft: String(draft),
    call: String(draft),
    askerSeat: 'elevhalsa',
    to: 'skovde-team',
    copy: randomUUID(),
    onwardTo: 'socialtjanst',
    holder: 'rehab',
    person: keyOf(fatima),
    convener: objectIdOf('Henrik Åberg'),
    deputy: objectIdOf('Maria Dahlqvist'),
  };
}, 60_000);
afterAll(() => stage.close());

const presses = async (verb: string) => {
  for (const name of pressers)
    for (const data of sends(verb, wordOf(name)))
      for (const seat of [undefined, wordOf(name)]) {
        const press = { person: idOf(name), message: cards[name].id, verb, data: { ...data, ...(seat && { seat }) } };
        expect(await stage.teams.press(press)).toMatchObject({ kind: 'shown' });
      }
  await stage.settled();
};

describe('a marked word in all that a button sends', () => {
  it.each(Object.keys(verbs))('stays between whoever pressed and the bot: %s', async (verb) => {
    const before = [lines, inChannels, notifications, fromBot].map((all) => all.length);
    await presses(verb);
    const [said = [], shown = [], told = []] = [lines, inChannels, notifications].map((all, n) => all.slice(before[n]));
    expect(said.length).toBeGreaterThan(pressers.length);
    expect([said, shown, told].map((words) => words.filter((one) => has(one)))).toEqual([[], [], []]);
    for (const { path, body } of fromBot.slice(before[3])) {
      expect(path).not.toContain(mark);
      for (const name of pressers)
        if (has(body, wordOf(name))) expect(decodeURIComponent(path)).toContain(`/conversations/a:${idOf(name)}/`);
    }
  });

  it('has gone as far as the verbs go, and nowhere before them either', () => {
    const { id } = cards['Elin Sandström'];
    const asAllSeeIt = stage.channelCards().find((card) => card.id === id)?.card;
    expect(JSON.stringify(asAllSeeIt)).toContain('Avslutad');
    const [first, ...more] = stage.channelCards().filter((card) => card.id === card.thread);
    expect([first?.id, more.length]).toEqual([id, 2 + Object.keys(ownCaseOf).length]);
    const shut = stage.channelCards().filter((card) => JSON.stringify(card.card).includes('· stängd'));
    expect(shut.filter(({ id: own, thread }) => own === thread)).toHaveLength(Object.keys(ownCaseOf).length);
    const narrowed = stage.channelCards().map((card) => JSON.stringify(card.card));
    expect(narrowed.some((card) => card.includes('gäller nu elevhälsan och rehab'))).toBe(true);
    expect(has(inChannels, `Hej Team ${named}`)).toBe(true);
    expect(has(stage.teams.channelMessages('19:skovde-team@thread.tacv2'), 'SAMBU-team Mariestad')).toBe(true);
    expect(fromBot.length).toBeGreaterThan(Object.keys(verbs).length);
    expect([lines, inChannels, notifications].map((said) => has(said))).toEqual([false, false, false]);
  });
});
