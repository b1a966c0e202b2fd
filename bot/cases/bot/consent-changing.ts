/** "Samtycket är ändrat": taken back, narrowed, or the child has been asked; and a question put by mistake. */
import type { Identified, LettingIn } from '../../forums/actions.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { changeConsent } from '../actions/change-consent.ts';
import { act, barredFrom } from '../actions/step.ts';
import { type OnCase, onCase } from '../cards/buttons.ts';
import type { Seen } from '../cards/channel-card.ts';
import {
  byMistakeCard,
  childCard,
  childData,
  consentChangedCard,
  narrowCard,
  narrowData,
  seatIds,
} from '../cards/consent-changes.ts';
import { seatNames, wordsFor } from '../cards/naming.ts';
import { isLocked } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import type { Step } from '../life-cycle.ts';
import type { StoredCase } from '../stored-case.ts';
import { consentChanges as words } from '../text/consent.ts';
import { refusalSentence } from '../text.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';
import { formVerb } from './step-verbs.ts';

type Known = { readonly seen: Seen; readonly now: Exclude<ConsentNow, { kind: 'withdrawn' }> };

/** A family may take its yes back while the bot is out of the team too. */
const atAnyMoment: LettingIn = { evenPaused: true };

/** To whoever may take the step, where there is a consent to change. */
const onConsent = (
  ports: Ports,
  press: Press,
  input: OnCase,
  step: Step,
  show: (identified: Identified, stored: StoredCase, known: Known) => Card | Promise<Card>,
  letting: LettingIn = {},
): Promise<Card> =>
  withCase(
    ports,
    press,
    input,
    async (identified, stored) => {
      const barred = barredFrom(ports, identified, stored, step, input.seat);
      if (barred) return refused(ports, identified, press, input, barred);
      const seen = seenOf(ports, identified, stored, input);
      const now = seen.consent;
      if (!now || now.kind === 'withdrawn')
        return refused(ports, identified, press, input, { kind: 'consent-missing' });
      return show(identified, stored, { seen, now });
    },
    letting,
  );

const isAsker = ({ actor }: Identified, { request }: StoredCase): boolean => request.asker.person === actor.person;

/** A card that says by itself what has happened; the asker is the one who goes to the family. */
const lockedFor = (ports: Ports, identified: Identified, stored: StoredCase, input: OnCase): Card => {
  const card = presentCard(seenOf(ports, identified, stored, input), input);
  return isAsker(identified, stored) ? notice(words.toldAsker, 'good', card) : card;
};

/** The asker's own seat is always left, and is no choice. */
const offeredNow = ({ seen, now }: Known) => now.facts.seats.filter((seat) => seat !== seen.request.asker.seat);

export const consentChangingVerbs = {
  'case.consent-changed': verb(onCase, (ports: Ports, press: Press, input) =>
    onConsent(
      ports,
      press,
      input,
      'withdraw-consent',
      (identified, stored, { seen, now }) => consentChangedCard(seen, now, isAsker(identified, stored)),
      atAnyMoment,
    ),
  ),

  'case.withdraw-consent': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(
      ports,
      press,
      input,
      async (identified) => {
        const withdrawn = await changeConsent(ports, identified, input.case, { step: 'withdraw-consent' }, input.seat);
        return withdrawn.ok
          ? lockedFor(ports, identified, withdrawn.value, input)
          : refused(ports, identified, press, input, withdrawn.failure);
      },
      atAnyMoment,
    ),
  ),

  'case.narrow-form': verb(onCase, (ports: Ports, press: Press, input) =>
    onConsent(ports, press, input, 'narrow-consent', (_, __, known) => {
      const offered = offeredNow(known);
      return narrowCard(known.seen, offered, offered);
    }),
  ),

  'case.narrow-consent': verb(narrowData, (ports: Ports, press: Press, input) =>
    onConsent(ports, press, input, 'narrow-consent', async (identified, _, known) => {
      const ticked = seatIds(input.seats);
      const offered = seatIds(input.offered);
      const seats = known.now.facts.seats.filter((seat) => ticked.includes(seat) || !offered.includes(seat));
      const command = { step: 'narrow-consent', seats } as const;
      const narrowed = await changeConsent(ports, identified, input.case, command, input.seat);
      const again = (sentence: string) =>
        notice(sentence, 'attention', narrowCard(known.seen, offeredNow(known), ticked));
      if (!narrowed.ok) {
        const { failure } = narrowed;
        if (failure.kind === 'already') return again(words.nobodyFalls);
        if (failure.kind === 'narrowed-to-nobody')
          return again(refusalSentence(failure, wordsFor(identified.forum, known.seen.today)));
        return refused(ports, identified, press, input, failure);
      }
      const seen = seenOf(ports, identified, narrowed.value, input);
      const left = seen.consent?.kind === 'holds' ? seen.consent.facts.seats : seats;
      return notice(words.narrowed(seatNames(identified.forum, left)), 'good', presentCard(seen, input));
    }),
  ),

  'case.child-form': verb(onCase, (ports: Ports, press: Press, input) =>
    onConsent(ports, press, input, 'ask-child', (_, __, { seen }) => childCard(seen)),
  ),

  'case.child-asked': verb(childData, (ports: Ports, press: Press, input) =>
    onConsent(ports, press, input, 'ask-child', async (identified, _, { seen }) => {
      const { child } = input;
      if (!child) return notice(words.chooseStance, 'attention', childCard(seen));
      const asked = await changeConsent(ports, identified, input.case, { step: 'ask-child', child });
      if (!asked.ok && asked.failure.kind === 'consent-flawed') {
        const sentence = refusalSentence(asked.failure, wordsFor(identified.forum, seen.today));
        return notice(sentence, 'attention', childCard(seen, child));
      }
      if (!asked.ok) return refused(ports, identified, press, input, asked.failure);
      if (isLocked(asked.value.request)) return lockedFor(ports, identified, asked.value, input);
      return notice(words.childSaved, 'good', presentCard(seenOf(ports, identified, asked.value, input), input));
    }),
  ),

  'case.by-mistake-form': formVerb('enter-error', (seen) => byMistakeCard(seen)),

  'case.by-mistake': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified) => {
      const locked = await act(ports, identified, input.case, 'enter-error', input.seat, () => ({
        step: 'enter-error',
      }));
      return locked.ok
        ? presentCard(seenOf(ports, identified, locked.value, input), input)
        : refused(ports, identified, press, input, locked.failure);
    }),
  ),
};
