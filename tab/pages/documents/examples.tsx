// Good examples of all municipalities, for the conveners: to read, and to copy with one press.
import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import { type DocumentList, documentList, type ExampleDetail, exampleDetail } from '../../../bot/documents/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { useRead } from '../../data/query.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown, Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { type Copying, useCopying } from './copying.ts';
import { maySeeExamples } from './publishing.ts';
import { ReadingText } from './reading-text.tsx';
import { type At, examplePath, examplesPath } from './spot.ts';
import { text } from './text.ts';
import { listSeen } from './wanting.ts';
import { standing } from './words.ts';

export function ExamplesPage(): React.ReactNode {
  const { place, me } = useHere();
  const mayRead = maySeeExamples(me);
  const read = useRead(mayRead ? '/api/examples' : undefined, documentList);
  const copying = useCopying();
  return (
    <Page
      title={text.examples}
      intro={copying.to ? `${text.examplesIntro} ${text.examplesTo(copying.to.name)}` : text.examplesIntro}
      back={<Link href={listSeen(place.id)}>{text.toList}</Link>}
    >
      {copying.failure && <Trouble failure={copying.failure} />}
      {mayRead ? (
        <Shown read={read}>
          {({ documents }: DocumentList) =>
            documents.length === 0 ? (
              <Empty title={text.noExamples}>{text.noExamplesHow}</Empty>
            ) : (
              <ul className="document-rows">
                {documents.map((one) => (
                  <li key={`${one.area} ${one.id}`} className="document-row">
                    <div className="document-head">
                      <h2>
                        <Link href={examplePath(place.id, one)}>{one.shown.title}</Link>
                      </h2>
                      <span className="document-tag">{one.areaName}</span>
                    </div>
                    <p className="document-about">
                      {text.kinds[one.shown.kind]} · {one.shown.owner.function}
                    </p>
                    {one.shown.summary && <p>{one.shown.summary}</p>}
                    <Steal from={one} title={one.shown.title} copying={copying} />
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      ) : (
        <Empty title={text.noExampleRights}>{text.noExampleRightsHow}</Empty>
      )}
    </Page>
  );
}

export function ExamplePage({ at }: { at: At }): React.ReactNode {
  const { place } = useHere();
  const path = `/api/examples/${encodeURIComponent(at.area)}/${encodeURIComponent(at.id)}`;
  const read = useRead(path, exampleDetail);
  const copying = useCopying();
  const isMissing = read.error !== null && failureOf(read.error).kind === 'missing';
  const shown = read.data?.shown;
  return (
    <Page
      title={shown?.title ?? (isMissing ? text.gone : text.examples)}
      {...(read.data && { intro: `${text.kinds[read.data.shown.kind]} · ${read.data.areaName}` })}
      back={<Link href={examplesPath(place.id)}>{text.toExamples}</Link>}
      {...(shown && { actions: <Steal from={at} title={shown.title} copying={copying} /> })}
    >
      {copying.failure && <Trouble failure={copying.failure} />}
      <Shown read={read}>
        {(example: ExampleDetail) => (
          <div className="document">
            {example.shown.summary && <p className="document-summary">{example.shown.summary}</p>}
            <p className="document-about">{standing(example.shown)}</p>
            {example.text.trim() === '' ? <p>{text.nothingToRead}</p> : <ReadingText>{example.text}</ReadingText>}
          </div>
        )}
      </Shown>
    </Page>
  );
}

type StealProps = { from: At; title: string; copying: Copying };

function Steal({ from, title, copying: { to, isRunning, copy } }: StealProps): React.ReactNode {
  if (!to || to.id === from.area) return null;
  return (
    <Button
      className="example-steal"
      appearance="primary"
      disabledFocusable={isRunning}
      onClick={() => void copy(from)}
    >
      {text.steal}
      <span className="unseen"> ({title})</span>
    </Button>
  );
}
