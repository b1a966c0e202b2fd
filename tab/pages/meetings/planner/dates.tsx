import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef } from 'react';
import { elementId } from './choice.tsx';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

/** As many as a series takes. */
const most = 60;

/** Days that one chooses oneself, each in a line of its own. */
export function Dates({ draft: { dates, ...draft }, set, wrong }: PartProps): React.ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const change = (next: readonly string[]): void => set({ ...draft, dates: next });
  const focusOn = (nth: number): void => {
    // When the lines have been drawn anew.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[nth]?.focus());
  };
  return (
    <div ref={list} className="plan-dates">
      {dates.map((day, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may hold the same day while one types
        <div key={n} className="plan-date">
          <Field
            label={text.dateNth(n + 1)}
            {...(n === 0 && wrong.dates !== undefined && { validationMessage: wrong.dates })}
          >
            <Input
              {...(n === 0 && { id: elementId('dates') })}
              type="date"
              value={day}
              onChange={(_event, { value }) => change(dates.with(n, value))}
            />
          </Field>
          {dates.length > 1 && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular aria-hidden />}
              aria-label={text.removeDate(n + 1)}
              onClick={() => {
                change(dates.filter((_, other) => other !== n));
                focusOn(Math.max(0, n - 1));
              }}
            />
          )}
        </div>
      ))}
      {dates.length < most && (
        <Button
          className="plan-add"
          icon={<AddRegular aria-hidden />}
          onClick={() => {
            change([...dates, '']);
            focusOn(dates.length);
          }}
        >
          {text.addDate}
        </Button>
      )}
    </div>
  );
}
