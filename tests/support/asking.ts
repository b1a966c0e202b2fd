/** The beginning that most stories share: a question is put to the team, all the way to its card in the channel. */
import type { ChatMessage } from '../local-teams/contract.ts';
import { buttonsOf } from './seen-card.ts';
import type { Player, Stage } from './stage.ts';

export const goodText =
  'Eleven har varit borta i tre veckor och sover dåligt. Vi har provat anpassad studiegång. Vi önskar råd.';

export const goodQuestion = { age: '13-15', needs: 'stress-sleep,absence', text: goodText, asked: 'rehab' };

/** To the last day of the autumn term and some: what the card proposes by itself is kept where nothing is said. */
export const goodConsent = {
  giver: 'both-guardians',
  manner: 'written',
  saidOn: '2026-11-20',
  seats: 'rehab,vardcentral.kvarnbacken',
  child: 'wants',
  informed: 'true',
};

type Inputs = Readonly<Record<string, string>>;

/** The form in the personal chat. Where a draft is kept, its words stand in the answer of a press alone. Somebody without a seat says for whom; a holder of one is not asked. */
export const openForm = async (asker: Player, party = 'elevhälsan'): Promise<ChatMessage> => {
  const form = await asker.says('ny fråga');
  if (buttonsOf(asker.sees(form)).some(({ title }) => title === 'Börja om')) await asker.presses(form, 'Fortsätt');
  const isAsked = buttonsOf(asker.sees(form)).some(({ title }) => title === party);
  if (isAsked) await asker.presses(form, party);
  return form;
};

/** Returns the card in the channel. */
export const askConsultation = async (stage: Stage, inputs: Inputs = {}, asker = 'Sara Nyberg') => {
  const player = stage.person(asker);
  await player.presses(await openForm(player), 'Fortsätt', { ...goodQuestion, ...inputs });
  return stage.caseCard();
};

/** To the consent card, in the message that is returned. */
export const fillInForConsent = async (asker: Player, inputs: Inputs = {}): Promise<ChatMessage> => {
  const form = await openForm(asker);
  await asker.presses(form, 'Fortsätt', { ...goodQuestion, mode: 'consent', ...inputs });
  return form;
};

export const askWithConsent = async (stage: Stage, inputs: Inputs = {}, consent: Inputs = {}) => {
  const sara = stage.person('Sara Nyberg');
  const form = await fillInForConsent(sara, { asked: 'rehab,vardcentral.kvarnbacken', ...inputs });
  await sara.presses(form, 'Bekräfta och skicka', { ...goodConsent, ...consent });
  return stage.caseCard();
};

export const titlesOf = (player: Player, card: ChatMessage): readonly string[] =>
  buttonsOf(player.sees(card)).map(({ title }) => title);
