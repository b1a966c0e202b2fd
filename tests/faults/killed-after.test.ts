// The server dies at the n-th request, when its target has already done it, and another one takes over.
import { caseStory } from './case-story.ts';
import { sweep } from './sweep.ts';

sweep({ story: caseStory, words: 'dies after request', kindAt: () => 'die-after' });
