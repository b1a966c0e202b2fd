import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, goodQuestion, openForm } from '../support/asking.ts';
import { createStage, type Player, type Stage, teamChannel } from '../support/stage.ts';

const team = '19:mariestad@thread.tacv2';

let stage: Stage;
let card: ChatMessage;
let sara: Player;
let form: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage);
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

describe('when the bot is taken out of the team', () => {
  it('nothing is asked or read there, and a sentence says why', async () => {
    const mine = await sara.says('mina ärenden');
    form = await openForm(sara);
    const [mineThen, formThen] = [sara.sees(mine), sara.sees(form)];
    await stage.teams.install(team, false);
    await stage.settled();
    await sara.pressesOld(mine, mineThen, 'Öppna');
    expect(sara.reads(mine)).toContain('Forumet är pausat');
    await sara.pressesOld(form, formThen, 'Fortsätt', goodQuestion);
    expect(sara.reads(form)).toContain('Forumet är pausat');
    expect(stage.channelCards().filter(({ id, thread }) => id === thread)).toHaveLength(1);
  });

  it('all goes on where it was when the bot is back', async () => {
    await stage.teams.install(team, true);
    await stage.settled();
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Eleven har varit borta');
    await elin.presses(card, 'Vi tar det');
    expect(sara.reads(card)).toContain('Rehab: tar det.');
    await sara.presses(form, 'Försök igen');
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
    expect(sara.reads(stage.caseCard())).toContain('Väntar på svar');
  });
});

it('a channel that is deleted pauses its forum, and all goes on when it is restored', async () => {
  const mine = await sara.says('mina ärenden');
  const mineThen = sara.sees(mine);
  await stage.teams.removeChannel(team, teamChannel);
  await stage.settled();
  await sara.pressesOld(mine, mineThen, 'Öppna');
  expect(sara.reads(mine)).toContain('Forumet är pausat');
  await stage.teams.restoreChannel(team, { id: teamChannel, name: 'Teamet' });
  await stage.settled();
  const elin = stage.person('Elin Sandström');
  await elin.presses(card, 'Läs frågan');
  expect(elin.reads(card)).toContain('Eleven har varit borta');
});

it('a channel with a new name is the same team, and a channel of no forum says so', async () => {
  await stage.teams.rename(team, teamChannel, 'SAMBU');
  await stage.settled();
  const elin = stage.person('Elin Sandström');
  await elin.presses(card, 'Vi kan bidra');
  expect(sara.reads(card)).toContain('Rehab: kan bidra (ändrat svar).');

  await stage.teams.say({ person: elin.id, conversation: team, text: 'ny fråga', mentionsBot: true });
  await stage.settled();
  const answer = stage.teams.channelMessages(team).findLast(({ from }) => from.kind === 'bot');
  expect(answer && elin.reads(answer)).toContain('inte kopplad till något forum');
});

it('a team that moves to another service address is followed', async () => {
  stage.teams.moveTo('amer');
  const elin = stage.person('Elin Sandström');
  await elin.presses(card, 'Vi tar det');
  expect(sara.reads(card)).toContain('Rehab: tar det (ändrat svar).');
  const other = await askConsultation(stage, {}, 'Amina Yusuf');
  expect(sara.reads(other)).toContain('Väntar på svar');
  const paths = stage.teams.traffic.filter(({ direction }) => direction === 'from-bot').map(({ path }) => path);
  expect(paths.at(-1)).toMatch(/^\/amer\//);
});
