// Each request of a case with consent in turn loses its answer, or the server dies before or after it. Which of the
// three goes round, so that neighbours have one of each. CI, and `FAULTS=all`, do all three to every request.
import { describe } from 'vitest';
import { caseStory } from './case-story.ts';
import { faultKinds } from './crash-points.ts';
import { sweep } from './sweep.ts';

const words = { 'lose-answer': 'loses answer', 'die-before': 'dies before request', 'die-after': 'dies after request' };

if (process.env.CI === 'true' || process.env.FAULTS === 'all')
  describe.each(faultKinds)('%s', (kind) => sweep({ story: caseStory, words: words[kind], kindAt: () => kind }));
else
  sweep({
    story: caseStory,
    words: 'hurts request',
    kindAt: (at, j) => faultKinds[(at + j) % faultKinds.length] ?? 'lose-answer',
  });
