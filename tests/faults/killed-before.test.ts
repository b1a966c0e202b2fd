// The server dies at the n-th request, before it has reached its target, and another one takes over.
import { caseStory } from './case-story.ts';
import { sweep } from './sweep.ts';

sweep({ story: caseStory, words: 'dies before request', kindAt: () => 'die-before' });
