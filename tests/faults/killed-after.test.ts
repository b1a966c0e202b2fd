// The server dies at the n-th request, when its target has already done it, and another one takes over.
import { sweep } from './sweep.ts';

sweep(['die-after'], () => 'dies after request');
