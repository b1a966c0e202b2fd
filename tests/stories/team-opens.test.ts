import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { listOpeningHistory } from '../../bot/forums/store/opening-history.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const titlesOf = (player: Player) => buttonsOf(player.sees(player.newest())).map(({ title }) => title);
const settingsOf = (player: Player) => player.says('teamet');

describe('a team that is not open', () => {
  it('is recorded by its convener, who hears that nobody is registrar', async () => {
    const lovisa = stage.person('Lovisa Hedman');
    const card = await settingsOf(lovisa);
    expect(lovisa.reads(card)).toContain('Bara avidentifierade konsultationer än.');
    await lovisa.presses(card, 'Innan samtycke');
    await lovisa.presses(card, 'Fyll i');
    expect(lovisa.reads(card)).toContain('Ingen i kanalen har uppdraget registrator för teamet än.');
    await lovisa.presses(card, 'Spara', {
      informationOwner: 'Grästorps kommun, bildningsnämnden',
      assessedOn: '2026-12-01',
      decision: 'BN 2026/31',
      days: '60',
      ofWithdrawn: 'held',
      hostKeepsDays: '0',
    });
    expect(lovisa.reads(card)).toContain('ligger i framtiden');
    await lovisa.presses(card, 'Spara', { assessedOn: '2026-11-02' });
    expect(lovisa.reads(card)).toContain('Sparat.');
    expect(lovisa.reads(card)).toContain('BN 2026/31');
  });

  it('gets a registrar from the coordinator, and the convener chooses her', async () => {
    const annika = stage.person('Annika Falkenström');
    const choice = await settingsOf(annika);
    await annika.presses(choice, 'Fortsätt', { forum: 'grastorp-team' });
    await annika.presses(choice, 'Innan samtycke');
    await annika.presses(choice, 'Utse registrator');
    const form = JSON.stringify(annika.sees(choice));
    const value = /"title":"Britta Nordahl","value":"([^"]+)"/.exec(form)?.[1] ?? '';
    await annika.presses(choice, 'Spara', { registrar: value });
    expect(annika.reads(choice)).toContain('Britta Nordahl är registrator');
    const lovisa = stage.person('Lovisa Hedman');
    const card = await settingsOf(lovisa);
    await lovisa.presses(card, 'Innan samtycke');
    await lovisa.presses(card, 'Fyll i');
    await lovisa.presses(card, 'Spara', { registrar: value });
    expect(lovisa.reads(card)).toContain('Nu är allt ifyllt, och jag frågar registratorn Britta Nordahl.');
    expect(titlesOf(lovisa)).not.toContain('Öppna för samtycke');
  });

  it('is opened by its registrar, who was asked', async () => {
    const britta = stage.person('Britta Nordahl');
    const asked = britta.newest();
    expect(britta.reads(asked)).toContain('öppna för samtycke?');
    await britta.presses(asked, 'Öppna för samtycke');
    expect(britta.reads(asked)).toContain('Öppnat. Teamet kan nu ta upp frågor med samtycke.');
    const lovisa = stage.person('Lovisa Hedman');
    expect(lovisa.reads(await settingsOf(lovisa))).toContain('Teamet är öppet för frågor med samtycke.');
    const [server] = stage.servers;
    const history = server && (await listOpeningHistory(server.world.ports, forumId.parse('grastorp-team')));
    expect(history?.map(({ did }) => did)).toEqual(['opened', 'recorded', 'recorded']);
  });
});

describe('a party that closes over Christmas', () => {
  it('says so itself, with a stand-in, in the channel’s own view of it', async () => {
    const elin = stage.person('Elin Sandström');
    const door = await elin.saysInChannel('teamet');
    expect(elin.reads(door)).not.toContain('kontaktgaranti');
    await elin.presses(door, 'Visa för mig');
    await elin.presses(door, 'Stängda veckor');
    await elin.presses(door, 'Stäng en plats');
    await elin.presses(door, 'Spara', { from: '2026-12-21', to: '2027-01-01', standIn: 'rehab' });
    expect(elin.reads(door)).toContain('En plats kan inte vara sin egen ersättare.');
    await elin.presses(door, 'Spara', { standIn: 'habilitering' });
    expect(elin.reads(door)).toContain(
      'Rehab har stängt 21 december–1 januari, och habiliteringen svarar under tiden.',
    );
    expect(stage.person('Sara Nyberg').reads(door)).not.toContain('Rehab');
  });

  it('is seen by the stand-in, who cannot close then', async () => {
    const mikael = stage.person('Mikael Rönn');
    const card = await settingsOf(mikael);
    await mikael.presses(card, 'Fortsätt', { forum: 'mariestad-team' });
    expect(mikael.reads(card)).toContain('ersättare habiliteringen');
    await mikael.presses(card, 'Stängda veckor');
    await mikael.presses(card, 'Stäng en plats');
    await mikael.presses(card, 'Spara', { seat: 'habilitering', from: '2026-12-23', to: '2026-12-23' });
    expect(mikael.reads(card)).toContain('Platsen är ersättare för rehab 21 december–1 januari.');
  });
});
