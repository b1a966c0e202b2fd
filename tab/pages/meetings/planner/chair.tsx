import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { capitalised } from '../../../parts/when.ts';
import { Choice } from './choice.tsx';
import { byTurns } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

/** Nobody, one of those who are called, or by turns in an order that one makes oneself. */
export function Chair(props: PartProps): React.ReactNode {
  const { draft, set, wrong, list } = props;
  const called = list.attendees.filter(({ id }) => draft.attendees.includes(id));
  return (
    <>
      <Choice
        id="chair"
        label={text.chair}
        wrong={wrong.chair}
        value={draft.chair}
        options={[
          { id: '', name: text.noChair },
          { id: byTurns, name: text.turns },
          ...called.map(({ id, name }) => ({ id, name: capitalised(name) })),
        ]}
        onChange={(chair) => set({ ...draft, chair })}
      />
      {draft.chair === byTurns && <Order {...props} />}
    </>
  );
}

function Order({ draft, set, list }: PartProps): React.ReactNode {
  const [said, say] = useState('');
  const nameOf = (id: string): string => list.attendees.find((one) => one.id === id)?.name ?? id;
  const order = draft.order.filter((id) => draft.attendees.includes(id));
  const out = draft.attendees.filter((id) => !order.includes(id));
  const change = (next: readonly string[]): void => set({ ...draft, order: next });
  const move = (from: number, to: number): void => {
    const id = order[from];
    if (id === undefined || to < 0 || to >= order.length) return;
    change(order.toSpliced(from, 1).toSpliced(to, 0, id));
    say(text.moved(nameOf(id), to + 1));
  };
  return (
    <div className="plan-order">
      <ol aria-label={text.order}>
        {order.map((id, n) => (
          <li key={id}>
            <span className="plan-who">{capitalised(nameOf(id))}</span>
            <span className="plan-turns">
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular aria-hidden />}
                aria-label={text.up(nameOf(id))}
                disabledFocusable={n === 0}
                onClick={() => move(n, n - 1)}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular aria-hidden />}
                aria-label={text.down(nameOf(id))}
                disabledFocusable={n === order.length - 1}
                onClick={() => move(n, n + 1)}
              />
              <Button
                appearance="subtle"
                icon={<DismissRegular aria-hidden />}
                aria-label={text.out(nameOf(id))}
                onClick={() => change(order.filter((one) => one !== id))}
              />
            </span>
          </li>
        ))}
      </ol>
      {out.length > 0 && (
        <p className="plan-out">
          {out.map((id) => (
            <Button key={id} size="small" onClick={() => change([...order, id])}>
              {text.into(nameOf(id))}
            </Button>
          ))}
        </p>
      )}
      <p role="status" className="unseen">
        {said}
      </p>
    </div>
  );
}
