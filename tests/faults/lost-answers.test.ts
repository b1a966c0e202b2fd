// A proxy before storage and the connector loses exactly the n-th answer.
import { caseStory } from './case-story.ts';
import { sweep } from './sweep.ts';

sweep({ story: caseStory, words: 'loses answer', kindAt: () => 'lose-answer' });
