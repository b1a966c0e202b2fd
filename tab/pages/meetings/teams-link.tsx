import { useHost } from '../../host/host.ts';

type Props = { href: string; children: React.ReactNode };

/** Leads to a meeting: inside Teams it opens there, and not in a browser first. What is no safe address is text. */
export function TeamsLink({ href, children }: Props): React.ReactNode {
  const { openLink } = useHost();
  if (!/^https:\/\//i.test(href)) return children;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openLink(href);
      }}
    >
      {children}
    </a>
  );
}
