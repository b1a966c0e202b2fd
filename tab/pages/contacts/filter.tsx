import { Field, Select, Switch } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import { SearchField } from '../../parts/search-field.tsx';
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
  const there = useMemo(() => new Set(rows.map(({ organization }) => organization.party)), [rows]);
  const parties = names.parties.filter(({ id }) => there.has(id) || id === wanted.party);
  const isOwnAge = wanted.ages !== '' && !bands.some((band) => band === wanted.ages);
  const ages = isOwnAge ? [wanted.ages, ...bands] : bands;

  return (
    <search className="contacts-filter">
      <SearchField
        className="contacts-search"
        label={text.search}
        hint={text.searchHint}
        clear={text.clearSearch}
        words={wanted.words}
        onChange={(words) => onWant({ ...wanted, words })}
      />
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
