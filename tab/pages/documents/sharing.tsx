import { Button } from '@fluentui/react-components';
import { type DocumentDetail, documentDetail } from '../../../bot/documents/contract.ts';
import { useAct } from '../../data/query.ts';
import { useHere } from '../../shell/place.ts';
import { pathOf, touched } from './reading.ts';
import { useSay } from './saying.ts';
import { text } from './text.ts';

/** With all conveners, as a good example; and no more. */
export function Sharing({ document }: { document: DocumentDetail }): React.ReactNode {
  const { address } = useHere();
  const say = useSay();
  const { isExample } = document;
  const { run, isRunning } = useAct(
    (api, word: 'share' | 'unshare') => api.send('POST', `${pathOf(document)}/${word}`, documentDetail),
    touched,
  );
  const toggle = async (): Promise<void> => {
    const answer = await run(isExample ? 'unshare' : 'share');
    const at = address.rest.join('/');
    if (answer.ok) say({ at, words: isExample ? text.unshared : text.shared });
    else say({ at, words: answer.failure.sentence, isTrouble: true });
  };
  return (
    <Button disabledFocusable={isRunning} onClick={() => void toggle()}>
      {isExample ? text.unshare : text.share}
    </Button>
  );
}
