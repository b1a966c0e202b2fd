/** What is said to a call: yes, no, somebody else. For whom is asked where that is not plain. */
import { type Card, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import { explain } from '../../screening/text.ts';
import { answerCall } from '../actions/calling/answer.ts';
import type { Attendee } from '../attendee.ts';
import { longestSubstitute, type MayAnswer, mayAnswerFor, type SubstituteFlaw } from '../calling/answering.ts';
import { answerForm } from '../cards/answer-forms.ts';
import { type AnswerInput, answerData, onMeeting } from '../cards/buttons.ts';
import { nameOf } from '../cards/call-card.ts';
import { ownView } from '../cards/own-view.ts';
import { refusals, substituteFlaws, told } from '../text/call.ts';
import { done, refused, refusedWith, whenNow } from './presenting.ts';
import { type Pressed, withMeeting } from './pressed.ts';

const flawWords = (flaw: SubstituteFlaw): string => {
  if (flaw.kind === 'screened')
    return flaw.screening.kind === 'failed'
      ? explain(flaw.screening).join(' ')
      : substituteFlaws.pointsAtSomebody([...new Set(flaw.screening.findings.map(({ word }) => word.trim()))]);
  return flaw.kind === 'empty' ? substituteFlaws.empty : substituteFlaws['too-long'](longestSubstitute);
};

type Choosing = Exclude<MayAnswer, { kind: 'none' }>;

const ask = (pressed: Pressed, { answer, attendee, substitute }: AnswerInput, may: Choosing, flaw?: string): Card =>
  answerForm(pressed, {
    answer,
    may,
    chosen: attendee,
    ...(substitute !== undefined && { typed: substitute }),
    ...(flaw !== undefined && { flaw }),
  });

const doneWords = ({ answer, substitute = '' }: AnswerInput, spokenFor: readonly Attendee[]): string => {
  const names = enumerate(spokenFor.map(nameOf));
  return answer === 'substitute' ? told.substitute(names, plain(substitute.trim())) : told[answer](capitalised(names));
};

const answer = async (ports: Ports, pressed: Pressed, input: AnswerInput): Promise<Card> => {
  const { forum, actor, attendees, meeting } = pressed;
  const { answer: kind, attendee, shown } = input;
  const said = {
    attendees: attendee,
    kind,
    shown,
    ...(input.substitute !== undefined && { substitute: input.substitute }),
  };
  const answered = await answerCall(ports, { forum, actor, attendees }, meeting.id, said);
  if (answered.ok) {
    const may = mayAnswerFor(forum, answered.value, attendees, actor);
    const chosen =
      may.kind === 'none' ? [] : may.among.filter(({ id }) => attendee.length === 0 || attendee.includes(id));
    return done(pressed, answered.value, doneWords(input, chosen));
  }
  const { failure } = answered;
  const may = mayAnswerFor(forum, meeting, attendees, actor);
  switch (failure.kind) {
    case 'which':
      return ask(pressed, input, failure.may);
    case 'substitute':
      if (may.kind === 'none') return refused(ports, pressed, 'no-seat');
      return ask(pressed, input, may, input.substitute === undefined ? undefined : flawWords(failure.flaw));
    case 'moved':
      return refusedWith(ports, pressed, (now) => refusals.moved(whenNow(now)));
    case 'already':
      return refusedWith(ports, pressed, told.already, 'accent');
    case 'nobody-chosen':
      return refused(ports, pressed, 'no-seat');
    default:
      return refused(ports, pressed, failure.kind);
  }
};

export const answeringVerbs = {
  'meeting.show': verb(onMeeting, (ports: Ports, press: Press, input) => withMeeting(ports, press, input, ownView)),
  'meeting.answer': verb(answerData, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (pressed) => answer(ports, pressed, input)),
  ),
};
