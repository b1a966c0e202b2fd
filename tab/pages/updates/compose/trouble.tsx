// Why it is not saved, or cannot be sent yet.
import { Button } from '@fluentui/react-components';
import { inQuotes } from '../../../parts/asking.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { NotTaken, ToMend } from '../../../parts/to-mend.tsx';
import { text as shared } from '../text.ts';
import { elementId, wrongIn } from './flaws.ts';

type Props = {
  form: {
    readonly wrong: Readonly<Record<string, string>>;
    readonly asks: readonly string[];
    readonly failure: React.ComponentProps<typeof Trouble>['failure'] | undefined;
    readonly tries: number;
  };
  onNotNames: (words: readonly string[]) => void;
};

export function ComposeTrouble({ form: { wrong, asks, failure, tries }, onNotNames }: Props): React.ReactNode {
  const all = wrongIn(wrong).map(([field, words]) => ({ field, words }));
  if (all.length > 0 || asks.length > 0) {
    const title = all.length > 0 ? shared.toMend(all.length) : (failure?.sentence ?? '');
    return (
      <ToMend tries={tries} title={title} wrong={all} onGoTo={focusOn}>
        {asks.length > 0 && (
          <>
            <p>
              {shared.asks(inQuotes(asks))} {shared.asksHow}
            </p>
            <Button className="update-add" onClick={() => onNotNames(asks)}>
              {shared.asksAct}
            </Button>
          </>
        )}
      </ToMend>
    );
  }
  return (
    failure && (
      <NotTaken tries={tries}>
        <Trouble failure={failure} />
      </NotTaken>
    )
  );
}

function focusOn(field: string): void {
  const element = document.getElementById(elementId(field)) ?? document.getElementById(elementId(`${field}.0`));
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
