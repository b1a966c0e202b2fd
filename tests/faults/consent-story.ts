/** A consultation that gains consent, is answered, narrowed to one party and withdrawn by it. */
import { goodConsent, goodQuestion } from '../support/asking.ts';
import { type Act, asker, begins, byAsker, byRehab, careCentre, form, rehab, type Story } from './case-story.ts';
import type { Only } from './proxy.ts';

const toBeConfirmed = /Kontrollera att familjen vet|Bekräfta samtycke/;
const toBeClosed = /Stäng frågan för alla\?/;

const raising: readonly Act[] = [
  ...begins,
  byAsker('chat', 'Fortsätt', /skickad/, { inputs: goodQuestion, step: 'raise' }),
];

const acts: readonly Act[] = [
  ...raising,
  byAsker('case', 'Lägg till samtycke', toBeConfirmed, form),
  byAsker('case', 'Bekräfta och skicka', /Samtycke till \d/, {
    inputs: goodConsent,
    step: 'give-consent',
    event: 'given',
    tells: [{ who: careCentre, words: /frågar också er/ }],
  }),
  byRehab('case', 'Vi tar det', /Rehab: tar det/, { step: 'answer takes' }),
  { who: careCentre, on: 'case', press: 'Vi kan bidra', reads: /Kvarnbäcken: kan bidra/, step: 'answer contributes' },
  byRehab('confirmation', 'Samtycket är ändrat', toBeClosed, form),
  byRehab('confirmation', 'Bara för vissa parter', /Ta bort krysset/, form),
  byRehab('confirmation', 'Spara', /gäller nu elevhälsan och rehab/, {
    inputs: { seats: 'rehab' },
    step: 'narrow-consent',
    event: 'narrowed',
    tells: [{ who: careCentre, words: /gäller inte er längre/ }],
  }),
  byRehab('confirmation', 'Samtycket är ändrat', toBeClosed, form),
  byRehab('confirmation', 'Stäng frågan', /Samtycket är återtaget/, {
    step: 'withdraw-consent',
    event: 'withdrawn',
    tells: [
      { who: asker, words: /Säg till familjen att det är gjort/ },
      { who: rehab, words: /Samtycket är återtaget/ },
    ],
  }),
];

/** Whoever dies at a reading has changed no more than the one who died before the next change. */
export const changes: Only = ({ method }) => method !== 'GET';

export const consentStory: Story = { acts, from: raising.length, only: changes };
