// Each request in a case with consent in turn loses its answer, or the server dies before or after it. Which of the three
// goes round, so that neighbours have one of each. `npm run faults` does all three to every change, and loses the answer
// to every reading: whoever dies at one has changed no more than who died before the next change.
import { describe } from 'vitest';
import { caseStory } from './case-story.ts';
import { changes } from './consent-story.ts';
import { faultKinds } from './crash-points.ts';
import { isAll } from './hurt-points.ts';
import { sweep } from './sweep.ts';

const words = { 'lose-answer': 'loses answer', 'die-before': 'dies before change', 'die-after': 'dies after change' };

if (isAll)
  describe.each(faultKinds)('%s', (kind) => {
    const story = kind === 'lose-answer' ? caseStory : { ...caseStory, only: changes };
    sweep({ story, words: words[kind], kindAt: () => kind });
  });
else
  sweep({
    story: caseStory,
    words: 'hurts request',
    kindAt: (at, j) => faultKinds[(at + j) % faultKinds.length] ?? 'lose-answer',
  });
