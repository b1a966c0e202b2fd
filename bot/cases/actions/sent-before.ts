import type { Identified } from '../../forums/actions.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CaseRequest } from '../case-request.ts';
import type { Typed } from '../draft.ts';
import { ownQuestion } from '../gate.ts';
import { fitted } from '../raise.ts';
import { loadCase, loadQuestionText } from '../store.ts';

/**
 * `same`: one press too many. `other`: a form that was open in two windows and has been filled in anew in one of them,
 * or whose question is locked since: whoever asks again puts a new one.
 */
export type SentBefore = { readonly kind: 'same' | 'other'; readonly request: CaseRequest };

export const sentBefore = async (
  ports: Ports,
  { forum, actor }: Identified,
  typed: Typed,
): Promise<SentBefore | undefined> => {
  const stored = await loadCase(ports.tables, forum.id, typed.id);
  if (stored?.request.asker.person !== actor.person) return undefined;
  const { request } = stored;
  const pass = ownQuestion(request, actor);
  if (!pass) return { kind: 'other', request };
  const sent = await loadQuestionText(ports.tables, forum.id, pass);
  const { text, ...now } = fitted(forum, typed);
  const isSame = sent.reveal() === text && choicesOf(request.question) === choicesOf(now);
  return { kind: isSame ? 'same' : 'other', request };
};

/** Whom the whole team was when it was sent is not the writer's choice. */
const choicesOf = (question: Omit<CaseRequest['question'], 'ageBand'> & Pick<Typed, 'ageBand'>): string => {
  const { ageBand, needs, asked, wholeTeam, urgency, mode } = question;
  return JSON.stringify([ageBand, needs.toSorted(), wholeTeam ? [] : asked.toSorted(), wholeTeam, urgency, mode]);
};
