import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { goodConsent, goodQuestion, goodText } from '../support/asking.ts';
import { inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

const channel = '19:toreboda-team@thread.tacv2';

let stage: Stage;
let hanna: Player;
let form: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  hanna = stage.person('Hanna Lindqvist');
});
afterAll(() => stage.close());

const cards = () => stage.teams.channelMessages(channel).filter(({ from, card }) => from.kind === 'bot' && card);
const reads = (player: Player, card: ChatMessage) => player.reads(card).replaceAll('\\', '');
const stored = async () => {
  const [server] = stage.servers;
  return (await server?.world.ports.tables.list('forums', 'toreboda-team', 'case|')) ?? [];
};
const asked = { ...goodQuestion, asked: 'rehab,vardcentral.humlan' };

describe('a team not yet opened', () => {
  it('says on the form that consent is not for it yet', async () => {
    form = await hanna.says('ny fråga');
    expect(hanna.reads(form)).toContain(
      'Med samtycke: teamet är inte öppnat för det än. Avidentifierad konsultation går bra.',
    );
  });

  it('refuses a question with consent: what is missing and who can mend it; nothing typed is lost', async () => {
    await hanna.presses(form, 'Fortsätt', { ...asked, mode: 'consent' });
    const words = reads(hanna, form);
    expect(words).toContain('SAMBU-team Töreboda tar än så länge bara upp avidentifierade konsultationer.');
    expect(words).toContain('saknas dag för konsekvensbedömningen, gallringsbeslut');
    expect(words).toContain('Björn Ståhle');
    expect(inputsOf(hanna.sees(form))).toMatchObject({ text: goodText, age: '13-15', mode: 'consent' });
    expect([cards(), await stored()]).toEqual([[], []]);
  });

  it('refuses it at the door too, where a consent card was open or is made by hand', async () => {
    const draft = String((await draftRow())?.id);
    const data = {
      forum: 'toreboda-team',
      draft,
      ...goodConsent,
      seats: 'rehab,vardcentral.humlan',
      until: '2027-01-29',
    };
    const press = { person: hanna.id, message: form.id, verb: 'case.confirm-consent', data };
    await stage.teams.press(press);
    await stage.settled();
    expect(reads(hanna, form)).toContain('tar än så länge bara upp avidentifierade konsultationer.');
    expect(inputsOf(hanna.sees(form))).toMatchObject({ giver: 'both-guardians', saidOn: '2026-11-20' });
    expect([cards(), await stored()]).toEqual([[], []]);
    await hanna.presses(form, 'Gör om till konsultation');
    expect(inputsOf(hanna.sees(form))).toMatchObject({ text: goodText, mode: 'consultation' });
  });

  it('takes it as a consultation at once, and no consent to it', async () => {
    await hanna.presses(form, 'Fortsätt');
    const [card] = cards();
    if (!card) throw new Error('no card in the channel');
    expect(hanna.reads(card)).toContain('Avidentifierad konsultation');
    const [row] = await stored();
    const id = String(row?.key.split('|')[1]);
    const stefan = stage.person('Stefan Möller');
    const press = async (player: Player, verb: string, more: Record<string, string> = {}) => {
      await stage.teams.press({
        person: player.id,
        message: card.id,
        verb,
        data: { forum: 'toreboda-team', case: id, card: 'channel', ...more },
      });
      await stage.settled();
      return reads(player, card);
    };
    const consent = { ...goodConsent, seats: 'rehab', until: '2027-01-29', of: '0', seat: 'elevhalsa' };
    expect(await press(hanna, 'case.add-consent')).toContain('tar än så länge bara upp avidentifierade');
    expect(await press(hanna, 'case.give-consent', consent)).toContain('tar än så länge bara upp avidentifierade');
    expect(inputsOf(hanna.sees(card))).toMatchObject({ giver: 'both-guardians', seats: 'rehab' });
    expect(await press(stefan, 'case.add-consent')).toContain('Det gör den som frågade');
    expect((await stored()).some(({ key }) => key.endsWith('consent'))).toBe(false);
    expect(cards()).toHaveLength(1);
  });

  it('is a courtesy of the card only: an unknown draft is told in words', async () => {
    const data = { forum: 'toreboda-team', draft: randomUUID(), ...goodConsent };
    await stage.teams.press({ person: hanna.id, message: form.id, verb: 'case.confirm-consent', data });
    await stage.settled();
    expect(reads(hanna, form)).toContain('Utkastet finns inte längre.');
  });
});

const draftRow = async () => {
  const [server] = stage.servers;
  const [row] = (await server?.world.ports.tables.list('forums', 'toreboda-team', 'draft|')) ?? [];
  return row?.body as { readonly id: string } | undefined;
};
