import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useId, useMemo } from 'react';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import type { Names } from './names.ts';
import { agesOf, bands, type Wanted } from './sought.ts';
import { text } from './text.ts';

type Props = {
  names: Names;
  rows: readonly ListedContact[];
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
};

export function Filter({ names, rows, wanted, onWant }: Props): React.ReactNode {
  const field = useId();
  const there = useMemo(() => new Set(rows.map(({ organization }) => organization.party)), [rows]);
  const parties = names.parties.filter(({ id }) => there.has(id) || id === wanted.party);
  const isOwnAge = wanted.ages !== '' && !bands.some((band) => band === wanted.ages);
  const ages = isOwnAge ? [wanted.ages, ...bands] : bands;

  const clear = (): void => {
    onWant({ ...wanted, words: '' });
    document.getElementById(field)?.focus();
  };
  return (
    <search className="contacts-filter">
      <Field className="contacts-search" label={text.search} hint={text.searchHint}>
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
      <Field label={text.party}>
        <Select value={wanted.party} onChange={(_event, { value }) => onWant({ ...wanted, party: value })}>
          <option value="">{text.allParties}</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.age}>
        <Select value={wanted.ages} onChange={(_event, { value }) => onWant({ ...wanted, ages: value })}>
          <option value="">{text.allAges}</option>
          {ages.map((band) => (
            <option key={band} value={band}>
              {wordsOf(band)}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        className="contacts-now"
        label={text.callNow}
        checked={wanted.callNow}
        onChange={(_event, { checked }) => onWant({ ...wanted, callNow: checked })}
      />
    </search>
  );
}

function wordsOf(band: string): string {
  const ages = agesOf(band);
  return ages ? text.years(ages.from, ages.to) : band;
}
