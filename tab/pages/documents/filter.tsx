import { Field, Select } from '@fluentui/react-components';
import { kinds } from '../../../bot/documents/contract.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useHere } from '../../shell/place.ts';
import { isRegionArea } from './publishing.ts';
import type { Wanted } from './sought.ts';
import { text } from './text.ts';

type Props = { wanted: Wanted; onWant: (wanted: Wanted) => void };

export function Filter({ wanted, onWant }: Props): React.ReactNode {
  const { place } = useHere();
  return (
    <search className="documents-filter">
      <SearchField
        className="documents-search"
        label={text.search}
        hint={text.searchHint}
        clear={text.clearSearch}
        words={wanted.words}
        onChange={(words) => onWant({ ...wanted, words })}
      />
      <Field label={text.kind}>
        <Select value={wanted.kind} onChange={(_event, { value }) => onWant({ ...wanted, kind: value })}>
          <option value="">{text.allKinds}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {place.areas.length > 1 && (
        <Field label={text.from}>
          <Select value={wanted.from} onChange={(_event, { value }) => onWant({ ...wanted, from: value })}>
            {place.forum && <option value="">{text.fromAll}</option>}
            {place.areas.map(({ id, name }) => (
              <option key={id} value={isRegionArea(id) && !place.forum ? '' : id}>
                {isRegionArea(id) ? text.wholeRegion : name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </search>
  );
}
