import type { RecipientList } from '../../../../bot/updates/contract/recipients.ts';
import { elementId } from './flaws.ts';
import { Kinds } from './kinds.tsx';
import { ListChoice } from './list-choice.tsx';
import type { PartProps } from './part-props.ts';
import { Reached } from './reached.tsx';
import { text } from './text.ts';

type Props = PartProps & {
  list: RecipientList;
  /** The own forum: then there is nothing to choose. */
  forum: string | undefined;
  /** Undefined where there is no letter to put it in. */
  onBundle: (() => void) | undefined;
};

/** To whom. Parts add up, and a forum that several of them name is served once. */
export function To({ draft, set, wrong, list, forum, onBundle }: Props): React.ReactNode {
  const wrongId = elementId('audience.wrong');
  return (
    <fieldset
      id={elementId('audience')}
      className="update-part"
      tabIndex={-1}
      {...(wrong.audience !== undefined && { 'aria-describedby': wrongId })}
    >
      <legend>{text.to}</legend>
      {forum === undefined && (
        <>
          <ListChoice draft={draft} set={set} lists={list.lists} />
          <Kinds draft={draft} set={set} forums={list.forums} />
        </>
      )}
      <Reached draft={draft} list={list} forum={forum} onBundle={onBundle} />
      {wrong.audience !== undefined && (
        <p id={wrongId} className="update-wrong">
          {wrong.audience}
        </p>
      )}
    </fieldset>
  );
}
