// What wakes people, as it looks in their own chats: a reminder, a cry for help, the week's digest, and the days away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

const elinsChat = { name: 'Elin Sandström', at: 'chat' } as const;
const henriksChat = { name: 'Henrik Åberg', at: 'chat' } as const;

describe.skipIf(executablePath === undefined)('what wakes people in Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
    await askConsultation(theatre.stage, { asked: 'rehab,bvc' });
    await theatre.stage.untilMorning('2026-11-26');
  });
  afterAll(() => theatre?.close());

  it('a seat is reminded, and the convener hears that it needs help', async () => {
    const window = await theatre.open(elinsChat, henriksChat);
    const [elin, henrik] = [window.pane('Elin Sandström'), window.pane('Henrik Åberg')];
    await elin.post('väntar på svar från er i dag').waitFor();
    expect(await window.look('80-reminder', elinsChat, 'axe')).toEqual([]);
    await elin.presses('Vi hinner inte, hjälp oss');
    await henrik.post('Rehab behöver hjälp med').waitFor();
    expect(await window.look('81-help-wanted', henriksChat, 'axe')).toEqual([]);
  });

  it('the convener reads the week in one card, and opens from it what stands still', async () => {
    await theatre.stage.untilMorning('2026-11-30');
    const window = await theatre.open(henriksChat);
    const henrik = window.pane('Henrik Åberg');
    await henrik.post('Veckan i').getByText('Rehab och BVC skulle ha svarat i torsdags.').waitFor();
    expect(await window.look('82-digest', henriksChat, 'axe')).toEqual([]);
    await henrik.post('Veckan i').getByRole('button', { name: 'Öppna', exact: true }).click();
    await henrik.region.getByText('Rehab: har inte svarat än.').first().waitFor();
  });

  it('somebody says when they are away', async () => {
    const window = await theatre.open(elinsChat);
    const elin = window.pane('Elin Sandström');
    await elin.writes('borta');
    await elin.region.getByLabel('Till och med').fill('2026-12-11');
    expect(await window.look('83-away', elinsChat, 'axe')).toEqual([]);
    await elin.presses('Spara');
    await elin.region.getByText('då skickar jag inga påminnelser till dig').first().waitFor();
  });
});
