// A post in a channel with its replies under it, and the way to answer.
import { Button } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { useState } from 'react';
import type { ChatMessage, State } from '../contract.ts';
import { sendMessage } from './acts.ts';
import { Compose } from './compose.tsx';
import { Message } from './message.tsx';

type Props = { messages: ChatMessage[]; thread: string; conversation: string; state: State; viewer: string };

export function Thread({ messages, thread, conversation, state, viewer }: Props): React.ReactNode {
  const [answering, setAnswering] = useState(false);
  const root = messages.find(({ id }) => id === thread);
  const replies = messages.filter(({ id }) => id !== thread);
  return (
    <li className="thread">
      {root && <Message message={root} state={state} viewer={viewer} />}
      {replies.length > 0 && (
        <ol className="replies" aria-label="Svar">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Message message={reply} state={state} viewer={viewer} />
            </li>
          ))}
        </ol>
      )}
      <div className="thread-foot">
        {answering ? (
          <Compose
            autoFocus
            draftKey={`${viewer} ${conversation} ${thread}`}
            label="Skriv ett svar"
            mentionable={state.bot.name}
            onSend={async (text, mentionsBot) => {
              await sendMessage({ person: viewer, conversation, thread, text, mentionsBot });
              setAnswering(false);
            }}
          />
        ) : (
          <Button appearance="transparent" size="small" icon={<ArrowReplyRegular />} onClick={() => setAnswering(true)}>
            Svara
          </Button>
        )}
      </div>
    </li>
  );
}
