// The server dies at the n-th request, before it has reached its target, and another one takes over.
import { sweep } from './sweep.ts';

sweep(['die-before'], () => 'dies before request');
