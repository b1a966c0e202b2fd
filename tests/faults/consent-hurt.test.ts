// A consent comes and goes while each request in turn loses its answer, or the server dies before or after it.
import { consentStory } from './consent-story.ts';
import { faultKinds } from './crash-points.ts';
import { sweep } from './sweep.ts';

sweep({
  story: consentStory,
  words: 'hurts request',
  // Not the same for all acts of one run, and every kind for requests that stand side by side.
  kindAt: (at, j) => faultKinds[(at + j) % faultKinds.length] ?? 'lose-answer',
});
