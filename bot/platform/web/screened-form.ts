import { askedWords, type StoppedFields } from '../../screening/fields.ts';
import { explain, formSentences } from '../../screening/text.ts';
import { apiFailure } from './api.ts';

/** 422: field by field why, and with code `asks` the words that may be sent back as `notNames`. */
export const refuseScreened = (stopped: StoppedFields) => {
  const is = (kind: string) => Object.values(stopped).some((screening) => screening.kind === kind);
  const code = is('failed') ? 'screening-failed' : is('blocked') ? 'blocked' : 'asks';
  const fields = Object.fromEntries(
    Object.entries(stopped).map(([field, screening]) => [field, explain(screening).join(' ')]),
  );
  const present = code === 'asks' ? { present: { words: askedWords(stopped) } } : {};
  return apiFailure(422, code, formSentences[code], { fields, ...present });
};
