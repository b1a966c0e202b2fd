import { askedWords, type StoppedFields } from '../../screening/fields.ts';
import { explain, formSentences } from '../../screening/text.ts';
import { apiFailure } from './api.ts';

/** Field by field why; and with code `asks` the words that may be sent back as `notNames`. */
export const screenedForm = (stopped: StoppedFields) => {
  const is = (kind: string) => Object.values(stopped).some((screening) => screening.kind === kind);
  const code = is('failed') ? 'screening-failed' : is('blocked') ? 'blocked' : 'asks';
  const fields = Object.fromEntries(
    Object.entries(stopped).map(([field, screening]) => [field, explain(screening).join(' ')]),
  );
  return { code, fields, words: code === 'asks' ? askedWords(stopped) : [] } as const;
};

/** The same as a refusal: 422. */
export const refuseScreened = (stopped: StoppedFields) => {
  const { code, fields, words } = screenedForm(stopped);
  const present = code === 'asks' ? { present: { words } } : {};
  return apiFailure(422, code, formSentences[code], { fields, ...present });
};
