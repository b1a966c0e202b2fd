import { HourList } from '../meetings/hours.tsx';
import { useHours } from '../meetings/reading.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** None is nothing to see; that they cannot be read hides no more than that. */
export function Hours(): React.ReactNode {
  const { data } = useHours();
  if (!data || data.hours.length === 0) return undefined;
  return (
    <Section title={text.hours}>
      <p className="start-about">{text.hoursWhy}</p>
      <HourList hours={data.hours} />
    </Section>
  );
}
