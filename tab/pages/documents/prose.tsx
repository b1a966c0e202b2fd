// Markdown as people read it. HTML in it is shown as the text it is; links lead only to https, pictures nowhere.
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { shiftHeadings } from './headings.ts';
import { text } from './text.ts';
import './prose.css';

const isSafe = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
        <span className="unseen"> ({text.linkOut})</span>
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }) => <span className="prose-picture">[{text.picture(alt ?? '')}]</span>,
  // What scrolls sideways can be reached by the keyboard too.
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className="prose-wide" aria-label={text.table} tabIndex={0}>
      <table>{children}</table>
    </section>
  ),
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className="prose-wide" aria-label={text.code} tabIndex={0}>
      <pre>{children}</pre>
    </section>
  ),
  input: ({ checked }) => (
    <>
      <span aria-hidden>{checked ? '☑' : '☐'}</span>
      <span className="unseen">{checked ? text.done : text.notDone}</span>
    </>
  ),
};

const remarkPlugins = [remarkGfm];
const rehypePlugins = [() => shiftHeadings];
const remarkRehypeOptions = { footnoteLabel: text.notes, footnoteLabelProperties: {} };

export function Prose({ children }: { children: string }): React.ReactNode {
  return (
    <div className="prose">
      <Markdown
        components={components}
        remarkPlugins={remarkPlugins}
        rehypePlugins={rehypePlugins}
        remarkRehypeOptions={remarkRehypeOptions}
        urlTransform={(url) => (isSafe(url) ? url : '')}
      >
        {children}
      </Markdown>
    </div>
  );
}
