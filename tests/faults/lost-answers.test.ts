// A proxy before storage and the connector loses exactly the n-th answer.
import { sweep } from './sweep.ts';

sweep(['lose-answer'], () => 'loses answer');
