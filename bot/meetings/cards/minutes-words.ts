/** What a refusal and a case's next step are called, for the tab too: routes know no text of their own. */
import type { CaseToFollowUp } from '../../cases/agenda-case.ts';
import type { MinutesFlaw } from '../minutes/minutes.ts';
import { pointRefusals } from '../text/agenda.ts';
import { caseClosed, flawSentence, minutesRefusals, nextWords } from '../text/minutes.ts';

export const nextSentence = (next: CaseToFollowUp['next']): string => (next ? nextWords[next] : caseClosed);

export const barredSentence = ({ kind }: { readonly kind: keyof typeof minutesRefusals }): string =>
  minutesRefusals[kind];

export const pointSentence = (kind: keyof typeof pointRefusals): string => pointRefusals[kind];

/** By the field's path in the contract; the first of each. */
export const flawFields = (flaws: readonly MinutesFlaw[]): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const flaw of flaws) fields[pathOf(flaw)] ??= flawSentence(flaw);
  return fields;
};

const fieldOf = {
  'no-text': 'text',
  'too-long': 'text',
  'no-such-attendee': 'attendee',
  'before-the-meeting': 'by',
  'too-far-away': 'by',
} as const;

const pathOf = (flaw: MinutesFlaw): string => {
  if ('at' in flaw) return `decisions.${flaw.at}.${fieldOf[flaw.kind]}`;
  return flaw.kind === 'too-many' ? 'decisions' : 'present';
};
