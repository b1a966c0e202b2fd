/** One short but full story of a case with consent, as acts: who presses what, and what that person then reads. */
import type { ConsentEvent } from '../../bot/cases/consent.ts';
import { goodConsent, goodQuestion } from '../support/asking.ts';
import type { Only } from './proxy.ts';

export const asker = 'Sara Nyberg';
export const rehab = 'Elin Sandström';
export const careCentre = 'Petra Hallin';
export const people = [asker, rehab, careCentre] as const;
type Someone = (typeof people)[number];

export type Act = {
  readonly who: Someone;
  /** `chat`: the newest card of the personal chat. `case` and `confirmation`: the cards in the channel. */
  readonly on: 'chat' | 'case' | 'confirmation';
  /** The button; without one the act is writing "ny fråga" in the personal chat. */
  readonly press?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is read when it is done. */
  readonly reads: RegExp;
  /** The act before it that has to be done over when the form is gone. */
  readonly isForm?: true;
  /** The steps that the case then has, when the act takes one. */
  readonly step?: string;
  /** What the record of the consent then ends with, when the act adds to it. */
  readonly event?: ConsentEvent['kind'];
  /** Who is then told what in the personal chat, besides the one who acts. */
  readonly tells?: readonly { readonly who: Someone; readonly words: RegExp }[];
};

export type Story = {
  readonly acts: readonly Act[];
  /** The first act that anything befalls; those before it only lead there. */
  readonly from: number;
  /** What of an act may be hurt; all of it when left out. */
  readonly only?: Only;
};

export const form = { isForm: true } as const;
const followUp = { holder: 'rehab', firstStep: 'meet-family', help: 'counselling' };
export const byRehab = (on: 'case' | 'confirmation', press: string, reads: RegExp, more: Partial<Act> = {}): Act => ({
  who: rehab,
  on,
  press,
  reads,
  ...more,
});
export const byAsker = (on: 'chat' | 'case', press: string, reads: RegExp, more: Partial<Act> = {}): Act => ({
  who: asker,
  on,
  press,
  reads,
  ...more,
});

export const begins: readonly Act[] = [
  { who: asker, on: 'chat', reads: /Vilken verksamhet frågar du för/, ...form },
  byAsker('chat', 'elevhälsan', /Vad behöver du hjälp med/, form),
];

const acts: readonly Act[] = [
  ...begins,
  byAsker('chat', 'Fortsätt', /Bekräfta samtycke/, { inputs: { ...goodQuestion, mode: 'consent' }, ...form }),
  byAsker('chat', 'Bekräfta och skicka', /skickad/, {
    inputs: { ...goodConsent, seats: 'rehab' },
    step: 'raise',
    event: 'given',
  }),
  byRehab('case', 'Läs frågan', /Eleven har varit borta/),
  byRehab('case', 'Vi kan bidra', /Rehab: kan bidra/, { step: 'answer contributes' }),
  byRehab('case', 'Vi tar det', /Rehab: tar det/, { step: 'answer takes' }),
  byRehab('confirmation', 'Vi har antecknat samtycket', /Antecknat: rehab/, { step: 'note-consent' }),
  byRehab('case', 'Vi har pratats vid', /(Ni har|Har) pratats vid\./, { step: 'talk' }),
  byRehab('case', 'Utse uppföljningsansvarig', /Vem håller i det/, form),
  byRehab('case', 'Spara', /Uppföljningsansvarig: rehab/, { inputs: followUp, step: 'appoint meet-family' }),
  byRehab('case', 'De har fått veta', /Vem har fått veta/, form),
  byRehab('case', 'Den som frågade har fått veta', /Den som frågade har fått veta\./, { step: 'tell-asker' }),
  byAsker('case', 'Avsluta', /Hur blev det/, form),
  byAsker('case', 'Avsluta', /Avslutad: Hjälpen har börjat/, {
    inputs: { outcome: 'help-started', familyTold: 'true' },
    step: 'close help-started',
  }),
];

export const caseStory: Story = { acts, from: 0 };
