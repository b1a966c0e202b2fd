import { Fetched } from './fetched.tsx';

const fetchProse = () => import('./prose.tsx');

/** `children`: Markdown. */
export function ReadingText({ children }: { children: string }): React.ReactNode {
  return <Fetched fetchPart={fetchProse}>{({ Prose }) => <Prose>{children}</Prose>}</Fetched>;
}
