// Who has read what asks to be read, by function; and "Läst" for one's own seats.
import { Button } from '@fluentui/react-components';
import { type DocumentDetail, documentDetail } from '../../../bot/documents/contract.ts';
import { useAct } from '../../data/query.ts';
import { Trouble } from '../../parts/states.tsx';
import { date, dayOf, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { pathOf, touched } from './reading.ts';
import { useSay } from './saying.ts';
import { text } from './text.ts';

type Reading = DocumentDetail['readings'][number];

export function Readings({ document, n }: { document: DocumentDetail; n: number }): React.ReactNode {
  const { readings, mayRead } = document;
  if (readings.length === 0) return null;
  const read = readings.filter(({ readAt }) => readAt !== undefined);
  return (
    <section className="document-section" aria-labelledby="readings">
      <h2 id="readings">{text.readings}</h2>
      {mayRead && <Mark document={document} n={n} />}
      <p>{text.haveRead(read.length, readings.length)}</p>
      {forumsIn(readings).map(({ forum, name, readings }) => (
        <div key={forum} className="readings-forum">
          <h3>{name}</h3>
          <Seats label={text.notYet} seats={readings.filter(({ readAt }) => readAt === undefined)} />
          <Seats label={text.already} seats={readings.filter(({ readAt }) => readAt !== undefined)} />
        </div>
      ))}
    </section>
  );
}

function Seats({ label, seats }: { label: string; seats: readonly Reading[] }): React.ReactNode {
  if (seats.length === 0) return null;
  const names = seats.map(({ name, readAt }) => (readAt === undefined ? name : text.readOn(name, date(dayOf(readAt)))));
  return (
    <p>
      <b>{label}</b> {enumerate(names)}
    </p>
  );
}

function forumsIn(readings: readonly Reading[]) {
  const forums = [...new Map(readings.map(({ forum, forumName }) => [forum, forumName]))];
  return forums.map(([forum, name]) => ({ forum, name, readings: readings.filter((one) => one.forum === forum) }));
}

function Mark({ document, n }: { document: DocumentDetail; n: number }): React.ReactNode {
  const { address } = useHere();
  const say = useSay();
  const mine = document.readings.filter(({ isMine, readAt }) => isMine && readAt === undefined);
  const marking = useAct(
    (api, read: number) => api.send('POST', `${pathOf(document)}/read`, documentDetail, { body: { n: read } }),
    touched,
  );
  const mark = async (): Promise<void> => {
    const answer = await marking.run(n);
    if (answer.ok) say({ at: address.rest.join('/'), words: text.readThanks });
  };
  return (
    <div className="readings-mark">
      {marking.failure && <Trouble failure={marking.failure} />}
      <Button appearance="primary" size="large" disabledFocusable={marking.isRunning} onClick={() => void mark()}>
        {text.read}
      </Button>
      <p>{text.readFor(enumerate([...new Set(mine.map(({ name }) => name))]))}</p>
    </div>
  );
}
