// Omar Haddad of another organisation can have no personal chat: what he must know reaches him in the thread.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent } from '../support/asking.ts';
import { wordsOf } from '../support/seen-card.ts';
import { createStage, type Stage, teamChannel } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const asked = 'rehab,vardcentral.lovet';
const asks = () => askWithConsent(stage, { asked }, { seats: asked });

/** What the bot has written in the thread of the card besides the confirmation, for him. */
const calledOn = ({ id }: ChatMessage): readonly string[] =>
  stage.teams
    .channelMessages(teamChannel)
    .filter(({ thread, mentions, id: own }) => thread === id && own !== id && mentions.length > 0)
    .map(({ card, mentions }) => {
      expect(mentions.map(({ name }) => name)).toEqual(['Omar Haddad']);
      return wordsOf({ ...card });
    });

describe('an external who has taken a case', () => {
  it('is told in its thread that the consent is withdrawn, once and without a word of the case', async () => {
    const [sara, omar] = [stage.person('Sara Nyberg'), stage.person('Omar Haddad')];
    const card = await asks();
    const thread = stage.threadCard();
    await omar.presses(card, 'Vi tar det');
    expect(calledOn(card)).toEqual([]);
    await sara.presses(thread, 'Samtycket är ändrat');
    await sara.presses(thread, 'Stäng frågan');
    await stage.settled();
    const [words = '', ...more] = calledOn(card);
    expect(more).toEqual([]);
    expect(words).toMatch(
      /^<at>Omar Haddad<\/at> Samtycket för \S+ \d+ är återtaget\. Prata inte vidare om barnet med stöd av samtycket\.$/,
    );
    expect(toldTo(stage, 'Henrik Åberg', 'kan inte nås')).toEqual([]);
  });

  it('is told that the consent does not name him any more', async () => {
    const [sara, omar] = [stage.person('Sara Nyberg'), stage.person('Omar Haddad')];
    const card = await asks();
    const thread = stage.threadCard();
    await omar.presses(card, 'Vi tar det');
    await sara.presses(thread, 'Samtycket är ändrat');
    await sara.presses(thread, 'Bara för vissa parter');
    await sara.presses(thread, 'Spara', { seats: 'rehab' });
    await stage.settled();
    const called = calledOn(card);
    expect(called).toHaveLength(1);
    expect(called[0]).toContain('gäller inte er längre.');
  });

  it('is told that the question was put by mistake', async () => {
    const [sara, omar] = [stage.person('Sara Nyberg'), stage.person('Omar Haddad')];
    const card = await asks();
    await omar.presses(card, 'Vi tar det');
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Frågan ställdes av misstag');
    await sara.presses(card, 'Stäng frågan');
    await stage.settled();
    expect(calledOn(card)).toHaveLength(1);
    expect(calledOn(card)[0]).toContain('ställdes av misstag. Prata inte vidare om den.');
  });
});

describe('an external who is asked', () => {
  it('is reminded in the thread on the day of the answer, once', async () => {
    const card = await asks();
    for (const day of ['2026-11-26', '2026-11-27']) await stage.untilMorning(day);
    const called = calledOn(card);
    expect(called).toHaveLength(1);
    expect(called[0]).toContain('väntar på svar från er i dag. Ett nej hjälper också.');
  });
});
