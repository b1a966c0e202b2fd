import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { buttonsOf, inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let elin: Player;
beforeAll(async () => {
  stage = await createStage();
  elin = stage.person('Elin Sandström');
});
afterAll(() => stage.close());

const question = 'Stämmer era uppgifter?';
const list = `/api/areas/${encodeURIComponent('municipality:skaraborg:mariestad')}/contacts`;

const rehabRow = async (who: Player = elin) => {
  const { body } = await who.asks(list);
  const rows: readonly { organization: { party: string } }[] = body.rows;
  const row = rows.find(({ organization }) => organization.party === 'rehab');
  if (!row) throw new Error('rehab has no row');
  return row as typeof row & Record<string, unknown>;
};

const cardOf = (name: string): ChatMessage => {
  const [first] = toldTo(stage, name, question);
  if (!first) throw new Error(`${name} was not asked`);
  return first;
};

describe('the spring term has begun', () => {
  beforeAll(() => stage.untilMorning('2027-02-01'));

  it('and each who holds a seat is asked once, also who holds it in five municipalities', () => {
    for (const name of ['Elin Sandström', 'Gunilla Frisk', 'Petra Hallin', 'Mikael Rönn'])
      expect(toldTo(stage, name, question), name).toHaveLength(1);
    const mikael = stage.person('Mikael Rönn');
    expect(mikael.reads(cardOf('Mikael Rönn'))).toContain('Konsultationstid, BUP');
  });

  it('each unit about its own', () => {
    const petra = stage.person('Petra Hallin');
    expect(petra.reads(cardOf('Petra Hallin'))).toContain('Vårdcentralen Kvarnbäcken');
    expect(petra.reads(cardOf('Petra Hallin'))).not.toContain('Lövet');
  });

  it('who can have no personal chat is asked in the channel, where the others press in vain', async () => {
    const omar = stage.person('Omar Haddad');
    const thread = stage.channelCards().find((one) => omar.reads(one).includes('Till Vårdcentralen Lövet'));
    if (!thread) throw new Error('no thread');
    await elin.presses(thread, 'Stämmer');
    expect(elin.reads(thread)).toContain('Den här raden sköts av verksamheten själv');
    await omar.presses(thread, 'Stämmer');
    expect(omar.reads(thread)).toContain('Nu är allt här bekräftat.');
  });

  it('Elin confirms what stands, and the tab says so at once', async () => {
    await elin.presses(cardOf('Elin Sandström'), 'Stämmer');
    expect(elin.reads(cardOf('Elin Sandström'))).toContain('är bekräftad');
    expect(await rehabRow()).toMatchObject({ assured_date: '2027-02-01', assurer: 'rehab', overdue: false });
  });

  it('changes the hours in the card, where a slip is told and nothing typed is lost', async () => {
    const card = cardOf('Elin Sandström');
    await elin.presses(card, 'Ändra');
    await elin.presses(card, 'Spara', { hours: 'när vi kan', alert: 'Stängt vecka 9' });
    expect(elin.reads(card)).toContain('går inte att läsa som telefontid');
    expect(inputsOf(elin.sees(card)).alert).toBe('Stängt vecka 9');
    await elin.presses(card, 'Spara', { hours: 'mån–tors 8–11.30, fre 8–10' });
    expect(elin.reads(card)).toContain('är ändrad och bekräftad');
    expect(await rehabRow(stage.person('Sara Nyberg'))).toMatchObject({
      hours: 'måndag–torsdag 8.00–11.30, fredag 8.00–10.00',
      service: { alert: 'Stängt vecka 9' },
    });
  });

  it('and takes it back: by function and time the list remembers all of it', async () => {
    const { id } = await rehabRow();
    const history = async () => (await elin.asks(`${list}/${id}/history`)).body.changes;
    expect(await history()).toMatchObject([
      { did: 'changed', by: 'rehab', mayUndo: true },
      { did: 'confirmed', by: 'rehab' },
    ]);
    await elin.presses(cardOf('Elin Sandström'), 'Ångra');
    expect(elin.reads(cardOf('Elin Sandström'))).toContain('Det är ändrat tillbaka.');
    expect(await rehabRow()).toMatchObject({ hours: 'tisdag och torsdag 10.00–11.30' });
    expect((await history())[0]).toMatchObject({ did: 'undone', by: 'rehab' });
  });

  it('nobody is asked again the next morning, nor in the weeks after', async () => {
    await stage.untilMorning('2027-02-02');
    await stage.untilMorning('2027-03-22');
    expect(toldTo(stage, 'Gunilla Frisk', question)).toHaveLength(1);
    expect(toldTo(stage, 'Henrik Åberg', 'Kontaktlistan behöver hjälp')).toEqual([]);
  });
});

describe('BVC has not answered, and half a year has gone', () => {
  it('Gunilla is asked once more', async () => {
    await stage.untilMorning('2027-04-19');
    expect(toldTo(stage, 'Gunilla Frisk', question)).toHaveLength(2);
    expect(toldTo(stage, 'Elin Sandström', question)).toHaveLength(1);
  });

  it('and ten working days later Henrik and Maria are told, once', async () => {
    await stage.untilMorning('2027-05-03');
    await stage.untilMorning('2027-05-04');
    for (const name of ['Henrik Åberg', 'Maria Dahlqvist']) {
      const [word, ...more] = toldTo(stage, name, 'Kontaktlistan behöver hjälp');
      expect(more, name).toEqual([]);
      expect(word && stage.person(name).reads(word)).toContain('Samverkanskontakt, BVC');
      expect(word && stage.person(name).reads(word)).not.toContain('Samverkanskontakt, rehab');
    }
  });

  it('while the list marks the row for everybody', async () => {
    const { body } = await stage.person('Sara Nyberg').asks(list);
    const marked: readonly { overdue: boolean; organization: { party: string } }[] = body.rows;
    const overdue = marked.filter((row) => row.overdue).map(({ organization }) => organization.party);
    expect(overdue).toContain('bvc');
    expect(overdue).not.toContain('rehab');
  });

  it('Gunilla presses once on the old card, and all is well', async () => {
    const card = cardOf('Gunilla Frisk');
    const gunilla = stage.person('Gunilla Frisk');
    await gunilla.presses(card, 'Stämmer');
    expect(gunilla.reads(card)).toContain('är bekräftad');
    expect(buttonsOf(gunilla.sees(card)).map(({ title }) => title)).not.toContain('Stämmer');
  });
});
