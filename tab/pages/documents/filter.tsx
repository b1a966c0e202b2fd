import { Button, Field, Input, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useId } from 'react';
import { kinds } from '../../../bot/documents/contract.ts';
import { useHere } from '../../shell/place.ts';
import { isRegionArea } from './publishing.ts';
import type { Wanted } from './sought.ts';
import { text } from './text.ts';

type Props = { wanted: Wanted; onWant: (wanted: Wanted) => void };

export function Filter({ wanted, onWant }: Props): React.ReactNode {
  const { place } = useHere();
  const field = useId();
  const clear = (): void => {
    onWant({ ...wanted, words: '' });
    document.getElementById(field)?.focus();
  };
  return (
    <search className="documents-filter">
      <Field className="documents-search" label={text.search} hint={text.searchHint}>
        <Input
          id={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          size="large"
          value={wanted.words}
          onChange={(_event, { value }) => onWant({ ...wanted, words: value })}
          contentBefore={<SearchRegular aria-hidden />}
          contentAfter={
            wanted.words === '' ? null : (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={text.clearSearch}
                onClick={clear}
              />
            )
          }
        />
      </Field>
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
