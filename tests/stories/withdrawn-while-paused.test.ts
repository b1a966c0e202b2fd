import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent, titlesOf } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage, teamChannel } from '../support/stage.ts';

const team = '19:mariestad@thread.tacv2';

/** A family may take its yes back at any moment, also while the bot is out of the team. */
let stage: Stage;
let sara: Player;
let card: ChatMessage;
let mine: ChatMessage;
let then: ReturnType<Player['sees']>;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
  card = await askWithConsent(stage);
  mine = await sara.says('mina ärenden');
  then = sara.sees(mine);
});
afterAll(() => stage.close());

const rows = async () =>
  JSON.stringify(await stage.servers[0]?.world.ports.tables.list('forums', 'mariestad-team', ''));

describe('where the bot is taken out of the team', () => {
  it('and Teams confirms nobody, the answer says whom to ring, and nothing is lost', async () => {
    await stage.teams.install(team, false);
    await stage.settled();
    await sara.pressesOld(mine, then, 'Öppna');
    expect(sara.reads(mine)).toContain('Ring dem det gäller och säg att de inte får prata vidare');
    expect(titlesOf(sara, mine)).toEqual(['Försök igen']);
    expect(await rows()).not.toContain('"kind":"withdrawn"');
    await stage.teams.install(team, true);
    await stage.settled();
    await sara.presses(mine, 'Försök igen');
    expect(titlesOf(sara, mine)).toContain('Samtycket är ändrat');
  });
});

describe('where the channel is gone', () => {
  it('whoever may is let through to the one thing that must be possible', async () => {
    await stage.teams.removeChannel(team, teamChannel);
    await stage.settled();
    await sara.pressesOld(mine, then, 'Öppna');
    expect(sara.reads(mine)).toContain('Forumet är pausat');
    expect(titlesOf(sara, mine)).toEqual(['Försök igen', 'Samtycket är ändrat']);
    await sara.presses(mine, 'Samtycket är ändrat');
    await sara.presses(mine, 'Bara för vissa parter');
    expect(sara.reads(mine)).toContain('Forumet är pausat');
    await sara.presses(mine, 'Samtycket är ändrat');
    await sara.presses(mine, 'Stäng frågan');
    expect(sara.reads(mine)).toContain('Samtycket är återtaget.');
    expect(await rows()).toContain('"kind":"withdrawn"');
  });

  it('nobody else is', async () => {
    const amina = stage.person('Amina Yusuf');
    const stranger = stage.person('Ulrika Mattsson');
    const { forum, case: id } = buttonOf(stage.person('Elin Sandström').sees(card), 'Samtycket är ändrat').data;
    for (const player of [amina, stranger])
      for (const verb of ['case.consent-changed', 'case.withdraw-consent', 'case.read']) {
        const hello = await player.says('hjälp');
        await stage.teams.press({ person: player.id, message: hello.id, verb, data: { forum, case: id } });
        await stage.settled();
        expect(player.reads(hello)).not.toMatch(/Stäng frågan|Eleven/);
      }
  });

  it('and when it is back, the card says what was done meanwhile', async () => {
    await stage.teams.restoreChannel(team, { id: teamChannel, name: 'Teamet' });
    await stage.settled();
    await stage.untilMorning('2026-11-24');
    expect(stage.person('Elin Sandström').reads(card)).toContain('Samtycket är återtaget.');
  });
});
