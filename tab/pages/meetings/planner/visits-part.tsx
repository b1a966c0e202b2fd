import { Select } from '@fluentui/react-components';
import { capitalised } from '../../../parts/when.ts';
import { elementId } from './choice.tsx';
import { choicesFor } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';
import { oftens, type Visit, visitIn, visiting } from './visits.ts';
import { comingInWords, staysInWords } from './words.ts';

const lengths = ['', '10', '15', '20', '30', '45', '60', '90'];

/** What is chosen already may be another than the form offers. */
const withOwn = (all: readonly string[], own: string): readonly string[] => (all.includes(own) ? all : [...all, own]);

/** Folded: most teams come together each time. */
export function Visits({ draft, set, wrong, list }: PartProps): React.ReactNode {
  const change = (visit: Visit): void => set({ ...draft, visits: visiting(draft.visits, visit) });
  const called = choicesFor(draft.kind, list).filter(({ id }) => draft.attendees.includes(id));
  return (
    <details className="plan-fold" open={draft.visits.length > 0 || undefined}>
      <summary id={elementId('visits')}>{text.visits}</summary>
      <p className="plan-quiet">{text.visitsHint}</p>
      {wrong.visits !== undefined && <p className="plan-wrong">{wrong.visits}</p>}
      <ul className="plan-visits">
        {called.map(({ id, name }) => {
          const visit = visitIn(draft.visits, id);
          return (
            <li key={id}>
              <span className="plan-who">{capitalised(name)}</span>
              <Select
                aria-label={text.comesOf(name)}
                value={visit.often}
                onChange={(_event, { value }) => change({ ...visit, often: value })}
              >
                {withOwn(oftens, visit.often).map((often) => (
                  <option key={often} value={often}>
                    {comingInWords(often)}
                  </option>
                ))}
              </Select>
              <Select
                aria-label={text.staysOf(name)}
                value={visit.minutes}
                onChange={(_event, { value }) => change({ ...visit, minutes: value })}
              >
                {withOwn(lengths, visit.minutes).map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {staysInWords(minutes)}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
