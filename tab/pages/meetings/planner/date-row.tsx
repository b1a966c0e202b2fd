// One date of the preview, and what may be done about it.
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PreviewRow } from '../../../../bot/meetings/contract/series.ts';
import { capitalised } from '../../../parts/when.ts';
import { type Act, actsOf, whyOf } from './date-words.ts';
import { saidOf, saying, without } from './exceptions.ts';
import { text } from './text.ts';

type Props = {
  row: PreviewRow;
  exceptions: readonly string[];
  onChange: (exceptions: readonly string[]) => void;
};

export function DateRow({ row, exceptions, onChange }: Props): React.ReactNode {
  const { planned, plannedWords, date, week, dateWords, timeWords } = row;
  const [isChoosing, setChoosing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const said = saidOf(exceptions, planned);
  const why = whyOf(row, said);

  /** The button that was pressed may be gone by then. */
  const say = (next: readonly string[]): void => {
    setChoosing(false);
    item.current?.focus();
    onChange(next);
  };
  const does: Readonly<Record<Act, () => void>> = {
    keep: () => say(saying(exceptions, { planned, date: planned })),
    undo: () => say(without(exceptions, planned)),
    change: () => setChoosing(true),
    take: () => say(saying(exceptions, { planned })),
  };
  return (
    <li ref={item} className="plan-day" data-held={date !== undefined} tabIndex={-1}>
      <div className="plan-day-words">
        <span className="plan-day-when">
          <span className="plan-day-date">{capitalised(dateWords)}</span>{' '}
          <span className="plan-quiet">
            {date === undefined ? text.weekNr(week) : `${timeWords}, ${text.weekNr(week).toLowerCase()}`}
          </span>
        </span>
        {why !== '' && <span className="plan-why">{why}</span>}
      </div>
      {isChoosing ? (
        <Choosing
          day={date ?? planned}
          onChoose={(day) => say(saying(exceptions, { planned, date: day }))}
          onCancel={() => {
            setChoosing(false);
            item.current?.focus();
          }}
        />
      ) : (
        <div className="plan-day-acts">
          {actsOf(row, said).map((act) => (
            <Button
              key={act}
              size="small"
              appearance={act === 'keep' || act === 'undo' ? 'secondary' : 'subtle'}
              aria-label={text.of(text[act], act === 'keep' ? plannedWords : dateWords)}
              onClick={does[act]}
            >
              {text[act]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

type ChoosingProps = { day: string; onChoose: (day: string) => void; onCancel: () => void };

function Choosing({ day, onChoose, onCancel }: ChoosingProps): React.ReactNode {
  const [chosen, choose] = useState(day);
  const place = useRef<HTMLDivElement>(null);
  const focus = (): void => place.current?.querySelector('input')?.focus();
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const done = (): void => (chosen === '' ? focus() : onChoose(chosen));
  return (
    <div ref={place} className="plan-choosing">
      <Input
        type="date"
        aria-label={text.newDay}
        value={chosen}
        onChange={(_event, { value }) => choose(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key !== 'Enter') return;
          // It stands in the form, and is not to send it.
          event.preventDefault();
          done();
        }}
      />
      <Button size="small" onClick={done}>
        {text.moveHere}
      </Button>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {text.cancel}
      </Button>
    </div>
  );
}
