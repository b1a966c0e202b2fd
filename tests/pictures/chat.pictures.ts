// The cards in chat and in the channel, from a question to its end, and the pictures of README.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fillInQuestion } from '../browser/question-form.ts';
import { openTheatre, type Pane, type TeamsWindow, type Theatre } from '../browser/teams-window.ts';
import { loadMeetings } from '../sample/meetings-load.ts';
import { askWithConsent } from '../support/asking.ts';
import { message, sameCodes, wholeWindow } from './camera.ts';

const saras = { name: 'Sara Nyberg', at: 'chat' } as const;
const elins = { name: 'Elin Sandström', at: 'channel' } as const;

/** One person's window, as wide as a card reads well and tall enough for the longest of them. */
const narrow = { width: 900, height: 1_900 };

describe('in Teams', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre(sameCodes());
  });
  afterAll(() => theatre?.close());

  const alone = async (who: {
    readonly name: string;
    readonly at: 'chat' | 'channel';
  }): Promise<[TeamsWindow, Pane]> => {
    const window = await theatre.open(who);
    await window.page.setViewportSize(narrow);
    return [window, window.pane(who.name)];
  };

  it('a question is put and read, with two people side by side', async () => {
    const window = await theatre.open(saras, elins);
    const { page } = window;
    const [sara, elin] = [window.pane(saras.name), window.pane(elins.name)];
    await page.setViewportSize({ width: 1400, height: 1_900 });
    await sara.writes('ny fråga');
    await sara.presses('elevhälsan');
    await fillInQuestion(sara.newest(), { asked: ['rehab', 'vårdcentralen Kvarnbäcken'] });
    await message(sara.newest(), 'ny-fraga');
    await page.setViewportSize({ width: 1400, height: 940 });
    await sara.presses('Fortsätt');
    await sara.region.getByText(/är skickad till teamet/).waitFor();
    await elin.presses('Läs frågan');
    await elin.region.getByText('Eleven har varit borta').waitFor();
    await wholeWindow(page, 'local-teams');
    await page.context().close();
  });

  it('it is taken, followed up and told', async () => {
    const [sarasWindow, sara] = await alone({ ...saras, at: 'channel' });
    await sara.newest().getByRole('button', { name: 'Läs frågan' }).waitFor();
    await message(sara.newest(), 'kortet-i-kanalen');
    const [elinsWindow, elin] = await alone(elins);
    // What opened for her stays open.
    await elin.region.getByText('Eleven har varit borta').waitFor();
    await message(elin.newest(), 'las-fragan');
    await elin.presses('Vi tar det');
    await elin.region.getByRole('button', { name: 'Vi har pratats vid' }).waitFor();
    await message(elin.newest(), 'efter-svaret');
    await elin.presses('Vi har pratats vid');
    await sara.region.getByText('Ni har pratats vid.').waitFor();
    await elin.presses('Utse uppföljningsansvarig');
    const form = elin.newest();
    await form.getByRole('radio', { name: 'rehab' }).check();
    await form.getByRole('combobox', { name: 'Första steg' }).selectOption('Ringa familjen');
    await form.getByRole('combobox', { name: 'Vilken hjälp föreslår ni?' }).selectOption('Råd');
    await message(form, 'folj-upp');
    await elin.presses('Spara');
    await sara.region.getByText(/Uppföljningsansvarig: rehab/).waitFor();
    for (const { page } of [sarasWindow, elinsWindow]) await page.context().close();
  });

  it('another has consent, which is confirmed in the thread', async () => {
    await askWithConsent(theatre.stage);
    const [window, elin] = await alone(elins);
    await message(elin.post('samtycke bekräftat').last(), 'samtycke');
    await window.page.context().close();
  });

  it('a meeting is called', async () => {
    const [server] = theatre.stage.servers;
    if (!server) throw new Error('a stage has a server');
    await loadMeetings(server.world.ports);
    await theatre.stage.untilMorning('2026-11-30', 9);
    const [window, elin] = await alone(elins);
    await message(elin.post('SAMBU-möte').last(), 'kallelse');
    await window.page.context().close();
  });

  it('a convener sees what must stand there before a team may ask with consent', async () => {
    const [window, lovisa] = await alone({ name: 'Lovisa Hedman', at: 'chat' });
    await lovisa.writes('teamet');
    await lovisa.newest().getByText('Bara avidentifierade konsultationer än.').waitFor();
    await lovisa.presses('Innan samtycke');
    await lovisa.newest().getByRole('button', { name: 'Fyll i' }).waitFor();
    await message(lovisa.newest(), 'innan-samtycke');
    await window.page.context().close();
  });
});
