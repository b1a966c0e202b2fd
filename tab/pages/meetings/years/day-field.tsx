import { Field, Input } from '@fluentui/react-components';
import { z } from 'zod';
import { week, weekdayAndDate } from '../../../parts/when.ts';

type Props = {
  label: string;
  /** yyyy-mm-dd, or empty. */
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
};

/** The week stands beside the day, since that is how schools speak of it. */
export function DayField({ label, value, wrong, onChange }: Props): React.ReactNode {
  const isDay = z.iso.date().safeParse(value).success;
  return (
    <Field
      className="year-day"
      label={label}
      required
      {...(isDay && { hint: `${weekdayAndDate(value, value)}, ${week(value)}` })}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      <Input type="date" value={value} onChange={(_event, changed) => onChange(changed.value)} />
    </Field>
  );
}
