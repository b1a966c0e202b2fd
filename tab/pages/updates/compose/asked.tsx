import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { askKinds, longest, mostChoices } from '../../../../bot/updates/contract/compose.ts';
import { elementId } from './flaws.ts';
import { Line } from './line.tsx';
import type { PartProps } from './part-props.ts';
import { Radios } from './radios.tsx';
import { text } from './text.ts';

const kinds = askKinds.map((id) => ({ id, ...text.kinds[id] }));
const fewest = 2;

/** What they are asked to do, and until when. `isSet`: what stands in the channels keeps its buttons. */
export function Asked(props: PartProps & { isSet?: boolean }): React.ReactNode {
  const { draft, set, wrong, isSet = false } = props;
  return (
    <fieldset className="update-part">
      <legend>{text.asked}</legend>
      {!isSet && (
        <Radios
          id="asks"
          label={text.asked}
          isLabelUnseen
          wrong={wrong.asks}
          value={draft.asks}
          options={kinds}
          onChange={(asks) => set({ ...draft, asks })}
        />
      )}
      {draft.asks === 'choose' && <Choices {...props} />}
      {draft.asks !== 'know' && (
        <Line
          id="by"
          label={text.by}
          hint={text.byHint}
          wrong={wrong.by}
          isRequired={draft.asks === 'act'}
          type="date"
          value={draft.by}
          onChange={(by) => set({ ...draft, by })}
        />
      )}
    </fieldset>
  );
}

function Choices({ draft, set, wrong, isSet }: PartProps & { isSet?: boolean }): React.ReactNode {
  const { choices } = draft;
  const focusOn = useRef<number>(undefined);

  useEffect(() => {
    if (focusOn.current === undefined || choices.length === 0) return;
    document.getElementById(elementId(`choices.${Math.min(focusOn.current, choices.length - 1)}`))?.focus();
    focusOn.current = undefined;
  }, [choices]);

  const change = (next: readonly string[], focused: number): void => {
    focusOn.current = focused;
    set({ ...draft, choices: next });
  };
  return (
    <div className="update-choices">
      {choices.map((choice, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place among the buttons
        <div key={n} className="update-choice">
          <Line
            id={`choices.${n}`}
            label={text.choice(n + 1)}
            wrong={wrong[`choices.${n}`] ?? (n === 0 ? wrong.choices : undefined)}
            most={longest.choice}
            value={choice}
            onChange={(words) => set({ ...draft, choices: choices.with(n, words) })}
          />
          {!isSet && choices.length > fewest && (
            <Button
              appearance="subtle"
              icon={<DismissRegular aria-hidden />}
              aria-label={text.removeChoice(n + 1)}
              onClick={() => change(choices.toSpliced(n, 1), n)}
            />
          )}
        </div>
      ))}
      {!isSet && choices.length < mostChoices && (
        <Button
          className="update-add"
          icon={<AddRegular aria-hidden />}
          onClick={() => change([...choices, ''], choices.length)}
        >
          {text.addChoice}
        </Button>
      )}
    </div>
  );
}
