import { Button, Field, Input } from '@fluentui/react-components';
import { agendaView, longest } from '../../../bot/meetings/contract/agenda.ts';
import { useAct } from '../../data/query.ts';
import { useKept } from '../../parts/kept.ts';
import { text } from './agenda-text.ts';
import { askedWords } from './asked-words.ts';
import type { At } from './paths.ts';
import { meetingApi, touchedBy } from './reading.ts';
import { Screened } from './screened.tsx';

type Props = { at: At; isTeam: boolean; onSay: (words: string) => void };

/** What is typed stays until it stands on the agenda. */
export function PointForm({ at, isTeam, onSay }: Props): React.ReactNode {
  const kept = useKept<string>(`meeting.point.${at.forum}.${at.id}`, '');
  const adding = useAct(
    (api, body: { text: string; notNames: readonly string[] }) =>
      api.send('POST', `${meetingApi(at)}/points`, agendaView, { body }),
    touchedBy(at),
  );
  const add = async (notNames: readonly string[]): Promise<void> => {
    onSay('');
    const answer = await adding.run({ text: kept.value, notNames });
    if (!answer.ok) return;
    kept.clear();
    onSay(text.added);
  };
  const { failure } = adding;
  const wrong = failure && askedWords(failure).length === 0 ? failure.fields?.text : undefined;
  return (
    <form
      className="agenda-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add([]);
      }}
    >
      <h3>{text.add}</h3>
      <Field
        label={text.addWhat}
        hint={isTeam ? text.addHint : text.addHintElsewhere}
        {...(wrong !== undefined && { validationMessage: wrong })}
      >
        <Input
          value={kept.value}
          maxLength={longest.point}
          autoComplete="off"
          onChange={(_event, { value }) => {
            kept.set(value);
            adding.clear();
          }}
        />
      </Field>
      {failure && wrong === undefined && <Screened failure={failure} onAnyway={(words) => void add(words)} />}
      <Button type="submit" disabledFocusable={adding.isRunning}>
        {adding.isRunning ? text.saving : text.save}
      </Button>
    </form>
  );
}
