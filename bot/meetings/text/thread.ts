/** Replies in the thread of a call, to nobody in particular. Names of parties, days and the meeting. */
import { enumerate } from '../../platform/time/swedish.ts';

/** In a group anybody may answer; elsewhere somebody must first speak for them. */
const howToAnswer = {
  group: 'Svara med knapparna ovanför.',
  team: 'Ingen talar för dem här än. Gör du det? Nämn mig och skriv platser.',
  network: 'Ingen sammankallande är utsedd där än.',
} as const;

export const threadWords = {
  remind: (names: readonly string[], forum: keyof typeof howToAnswer): string =>
    `Har inte svarat: ${enumerate(names)}. ${howToAnswer[forum]}`,
  answerAnew: 'Svara på nytt med knapparna ovanför.',
  seeAbove: 'Se kallelsen ovanför.',
} as const;
