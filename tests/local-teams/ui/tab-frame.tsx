// The app's tab in its frame, with the window around it as its Teams.
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { tabToken } from './acts.ts';
import { type TabSetting, tabContext, teamsThemes } from './tab-context.ts';
import { type Conversation, type TabHost, talkWithTab } from './tab-host.ts';

/** As long as Teams itself waits. */
const PATIENCE_MS = 30_000;

type Props = Omit<TabSetting, 'session'> & {
  onOpen: (path: string | undefined, channel: string | undefined) => void;
  /** A link to the path in this tab. */
  linkTo: (path: string | undefined) => string;
};

type Progress = 'loading' | 'shown' | { failed: string };

export function TabFrame(props: Props): React.ReactNode {
  const { state, theme, path, onOpen } = props;
  const [visit, setVisit] = useState(0);
  const again = (): void => setVisit(visit + 1);
  return (
    <LoadedTab
      // A tab that is led to a path it was led to before has been elsewhere meanwhile.
      key={`${state.tab.url} ${path} ${visit}`}
      {...props}
      theme={theme}
      onOpen={(to, channel) => {
        again();
        onOpen(to, channel);
      }}
      onAgain={again}
    />
  );
}

function LoadedTab(props: Props & { onAgain: () => void }): React.ReactNode {
  const { state, theme, onAgain } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const conversation = useRef<Conversation>(undefined);
  const latest = useRef(props);
  const [session] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState<Progress>('loading');
  const [copied, setCopied] = useState('');

  useEffect(() => {
    latest.current = props;
  });

  // Before the frame's first word can come.
  useLayoutEffect(() => {
    const tab = frame.current?.contentWindow;
    if (!tab) return;
    const host: TabHost = {
      appId: state.tab.appId,
      context: () => tabContext({ ...latest.current, session }),
      token: () => tabToken(latest.current.person.id),
      told: (news) => setProgress(news === 'initialized' ? 'shown' : news),
      open: (path, channel) => latest.current.onOpen(path, channel),
      openElsewhere: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
      share: async (path) => {
        const link = latest.current.linkTo(path);
        await navigator.clipboard.writeText(link);
        setCopied('Länken är kopierad.');
      },
    };
    const talk = talkWithTab(window, tab, new URL(state.tab.url).origin, host);
    conversation.current = talk;
    return talk.end;
  }, [state.tab.url, state.tab.appId, session]);

  useEffect(() => conversation.current?.theme(teamsThemes[theme]), [theme]);

  useEffect(() => {
    if (progress !== 'loading') return;
    const timer = setTimeout(() => setProgress({ failed: '' }), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [progress]);

  return (
    <div className="tab">
      {progress === 'loading' && <Spinner className="tab-loading" size="tiny" label="Hämtar fliken…" />}
      {typeof progress === 'object' && <Failed reason={progress.failed} at={state.tab.url} onAgain={onAgain} />}
      <p className="tab-told" role="status">
        {copied}
      </p>
      <iframe
        ref={frame}
        title={state.bot.name}
        src={state.tab.url}
        allow="clipboard-write"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      />
    </div>
  );
}

function Failed({ reason, at, onAgain }: { reason: string; at: string; onAgain: () => void }): React.ReactNode {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {reason === '' ? `Fliken svarar inte. Är servern igång på ${at}?` : `Fliken kunde inte visas: ${reason}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAgain}>Försök igen</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
