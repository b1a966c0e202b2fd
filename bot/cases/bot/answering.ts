/** The buttons of a case: read, answer, note, talk, follow up, tell, close. */
import { notice, noticeBelow } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { addWorkingDays } from '../../platform/time/working-days.ts';
import { sayWhetherCardShows } from '../actions/card-shows.ts';
import { closeCase } from '../actions/close.ts';
import { readQuestion } from '../actions/read.ts';
import { act, barredFrom } from '../actions/step.ts';
import { answerData, onCase, tellData } from '../cards/buttons.ts';
import { appointCard, appointData, closeCard, closeData, toldCard } from '../cards/choice-cards.ts';
import { seatName, wordsFor } from '../cards/naming.ts';
import { readingCard } from '../cards/reading-card.ts';
import { receivers } from '../case-request.ts';
import { refusalSentence, sentences } from '../text.ts';
import { answerWords, receiverWords } from '../words.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';
import { formVerb, plainStepVerb, saved, stepVerb } from './step-verbs.ts';

const shows = (answer: 'seen' | 'not-seen'): VerbHandler<Ports> =>
  verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const said = await sayWhetherCardShows(ports, identified, input.case, input.card ?? 'channel', answer);
      const card = presentCard(seenOf(ports, identified, stored, input), {});
      if (said.ok) return notice(answer === 'seen' ? sentences.cardSeenThanks : sentences.cardSentAgain, 'good', card);
      if (said.failure.kind === 'already') return notice(sentences.cardSettled, 'accent', card);
      return refused(ports, identified, press, input, said.failure);
    }),
  );

const tellSteps = { guardians: 'tell-guardians', asker: 'tell-asker' } as const;

export const answeringVerbs = {
  'case.show': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) =>
      presentCard(seenOf(ports, identified, stored, input), input),
    ),
  ),

  'case.read': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified) => {
      const read = await readQuestion(ports, identified, input.case, input.seat);
      if (!read.ok) return refused(ports, identified, press, input, read.failure);
      const { stored, text, reader } = read.value;
      return readingCard(seenOf(ports, identified, stored, input), text, reader);
    }),
  ),

  'case.answer': stepVerb(
    answerData,
    (ports, identified, { case: id, seat: chosen, answer }) =>
      act(ports, identified, id, 'answer', chosen, (seat) => (seat ? { step: 'answer', seat, answer } : undefined)),
    (identified, { answer }, seat) => saved(identified, seat, answerWords[answer]),
  ),

  'case.note-consent': plainStepVerb(
    'note-consent',
    (seat) => ({ step: 'note-consent', seat }),
    sentences.consentNoted,
  ),

  'case.talked': plainStepVerb('talk', (seat) => ({ step: 'talk', seat }), sentences.haveTalked),

  'case.appoint-form': formVerb('appoint', (seen) => appointCard(seen, addWorkingDays(seen.today, 5))),

  'case.appoint': stepVerb(
    appointData,
    (ports, identified, { case: id, seat: chosen, holder, firstStep, help, by }) =>
      act(ports, identified, id, 'appoint', chosen, () => ({
        step: 'appoint',
        plan: { seat: holder, firstStep, help, by },
      })),
    (identified, { holder }) => sentences.holds(seatName(identified.forum, holder)),
  ),

  'case.told': verb(tellData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const { request } = stored;
      const left = receivers.filter((receiver) => !request.told.some((word) => word.receiver === receiver));
      if (!input.receiver && request.question.mode === 'consent' && left.length > 0) {
        const asked = left.map((receiver) => ({
          receiver,
          barred: barredFrom(ports, identified, stored, tellSteps[receiver], input.seat),
        }));
        const open = asked.filter(({ barred }) => !barred).map(({ receiver }) => receiver);
        const barred = asked[0]?.barred;
        if (open.length === 0 && barred) return refused(ports, identified, press, input, barred);
        return toldCard(seenOf(ports, identified, stored, input), open);
      }
      const receiver = input.receiver ?? 'asker';
      const step = tellSteps[receiver];
      const told = await act(ports, identified, input.case, step, input.seat, (seat) =>
        seat ? { step, seat } : undefined,
      );
      if (!told.ok) return refused(ports, identified, press, input, told.failure);
      const sentence = `Sparat. ${sentences.knows(receiverWords[receiver])}.`;
      return notice(sentence, 'good', presentCard(seenOf(ports, identified, told.value, input), input));
    }),
  ),

  'case.close-form': formVerb('close', (seen, _input, _acting, { identified }) =>
    closeCard(seen, seen.request.asker.person === identified.actor.person),
  ),

  'case.close': verb(closeData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const { case: id, seat: chosen, outcome } = input;
      const told = input.familyTold === 'true' ? (['guardians'] as const) : [];
      const closed = await closeCase(ports, identified, id, chosen, { outcome, told });
      if (closed.ok) {
        const seen = seenOf(ports, identified, closed.value, input);
        return notice(sentences.closed, 'good', presentCard(seen, input));
      }
      const { failure } = closed;
      if (failure.kind !== 'family-untold') return refused(ports, identified, press, input, failure);
      const seen = seenOf(ports, identified, stored, input);
      const isAsker = stored.request.asker.person === identified.actor.person;
      const sentence = refusalSentence(failure, wordsFor(identified.forum, seen.today));
      return noticeBelow(sentence, 'attention', closeCard(seen, isAsker, outcome));
    }),
  ),

  'case.card-seen': shows('seen'),
  'case.card-not-seen': shows('not-seen'),
};
