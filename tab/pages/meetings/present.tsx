import { Checkbox } from '@fluentui/react-components';
import type { MinutesView } from '../../../bot/meetings/contract/minutes.ts';
import { capitalised } from '../../parts/when.ts';
import { text } from './minutes-text.ts';

type Props = { view: MinutesView; present: readonly string[]; onChange: (present: readonly string[]) => void };

/** Those who were called, and folded those who may have come all the same. */
export function Present({ view: { attendees, present: before }, present, onChange }: Props): React.ReactNode {
  const isUsual = ({ id, isCalled }: (typeof attendees)[number]): boolean => isCalled || before.includes(id);
  const others = attendees.filter((one) => !isUsual(one));
  const box = ({ id, name }: (typeof attendees)[number]): React.ReactNode => (
    <Checkbox
      key={id}
      label={capitalised(name)}
      checked={present.includes(id)}
      onChange={(_event, { checked }) =>
        onChange(checked === true ? [...present, id] : present.filter((one) => one !== id))
      }
    />
  );
  return (
    <fieldset className="minutes-present">
      <legend>{text.whoWas}</legend>
      {attendees.filter(isUsual).map(box)}
      {others.length > 0 && (
        <details open={others.some(({ id }) => present.includes(id))}>
          <summary>{text.others}</summary>
          {others.map(box)}
        </details>
      )}
    </fieldset>
  );
}
