// The server dies at the n-th request, before or after it has reached its target, and another one takes over.
import { sweep } from './sweep.ts';

sweep(['die-before', 'die-after'], 3, (kind) => (kind === 'die-before' ? 'dies before request' : 'dies after request'));
