import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mood } from '../local-teams/contract.ts';
import { fillInForConsent, goodConsent, goodQuestion, openForm, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let sara: Player;
let elin: Player;
beforeAll(async () => {
  stage = await createStage();
  [sara, elin] = [stage.person('Sara Nyberg'), stage.person('Elin Sandström')];
});
afterAll(() => stage.close());

const roots = () => stage.channelCards().filter(({ id, thread }) => id === thread).length;

/** The form is open before the connector's mood turns: it is the card's own post that meets it. */
const sendsWhile = async (mood: Mood) => {
  const form = await openForm(sara);
  stage.teams.setMood(mood);
  await sara.presses(form, 'Fortsätt', goodQuestion);
  expect(sara.reads(form)).toMatch(/är skickad till teamet/);
};

describe('when the connector', () => {
  it('asks for a pause, the card comes by itself, once', async () => {
    const before = roots();
    await sendsWhile({ kind: 'throttled', retryAfterSeconds: 1, times: 1, only: 'POST' });
    await expect.poll(roots, { timeout: 6_000 }).toBe(before + 1);
  });

  it('answers 503, the asker is asked, and ”Syns inte” posts one more', async () => {
    const before = roots();
    await sendsWhile({ kind: 'status', status: 503, times: 1, only: 'POST' });
    expect(roots()).toBe(before);
    const question = sara.newest();
    expect(sara.reads(question)).toContain('syns kortet?');
    expect(titlesOf(sara, question)).toEqual(['Syns', 'Syns inte, skicka igen']);
    const then = sara.sees(question);
    await sara.presses(question, 'Syns inte, skicka igen');
    expect(sara.reads(question)).toContain('Kortet skickas igen.');
    expect(roots()).toBe(before + 1);
    await sara.pressesOld(question, then, 'Syns inte, skicka igen');
    expect(sara.reads(question)).toContain('Tack, det är redan ordnat.');
    expect(roots()).toBe(before + 1);
  });

  it('loses the answer, ”Syns” and a press on the card make it known again', async () => {
    const before = roots();
    await sendsWhile({ kind: 'answer-lost', times: 1, only: 'POST' });
    expect(roots()).toBe(before + 1);
    const card = stage.caseCard();
    const question = sara.newest();
    await sara.presses(question, 'Syns');
    expect(sara.reads(question)).toContain('Tack.');
    await elin.presses(card, 'Vi tar det');
    expect(stage.person('Petra Hallin').reads(card)).toContain('Rehab: tar det.');
    expect(roots()).toBe(before + 1);
  });

  it('loses the answer of a case with consent, the confirmation follows when the card is known', async () => {
    const form = await fillInForConsent(sara);
    stage.teams.setMood({ kind: 'answer-lost', times: 1, only: 'POST' });
    await sara.presses(form, 'Bekräfta och skicka', goodConsent);
    const card = stage.caseCard();
    expect(() => stage.threadCard()).toThrow();
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Eleven har varit borta');
    expect(stage.threadCard().thread).toBe(card.id);
    expect(elin.reads(stage.threadCard())).toContain('samtycke bekräftat');
  });

  it('refuses the bot, the asker is told, and ”Försök igen” works', async () => {
    const before = roots();
    await sendsWhile({ kind: 'status', status: 403, times: 1, only: 'POST' });
    const told = sara.newest();
    expect(sara.reads(told)).toContain('syns inte i kanalen än');
    expect(roots()).toBe(before);
    await sara.presses(told, 'Försök igen');
    expect(roots()).toBe(before + 1);
    await elin.presses(stage.caseCard(), 'Vi kan bidra');
    expect(sara.reads(stage.caseCard())).toContain('Rehab: kan bidra.');
  });

  it('fails to update, the presser sees what was saved, and all see it after a while', async () => {
    const card = stage.caseCard();
    // An update that is still owed would meet the mood in place of this one.
    await stage.settled();
    stage.teams.setMood({ kind: 'status', status: 503, times: 1, only: 'PUT' });
    await elin.presses(card, 'Vi tar det');
    expect(elin.reads(card)).toContain('Rehab: tar det (ändrat svar).');
    expect(sara.reads(card)).toContain('Rehab: kan bidra.');
    stage.clock.pass({ seconds: 10 });
    await stage.settled();
    expect(sara.reads(card)).toContain('Rehab: tar det (ändrat svar).');
  });

  it('says nothing about who presses, a sentence says so and nothing changes', async () => {
    const card = stage.caseCard();
    stage.teams.setMood({ kind: 'status', status: 503, times: 1, only: 'GET' });
    await stage.person('Sara Nyberg').presses(card, 'Avsluta');
    expect(sara.reads(card)).toContain('Jag får inget svar från Teams om vem du är');
  });
});
