import { Button } from '@fluentui/react-components';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { useHere } from '../../shell/place.ts';
import { ListPart } from './list-part.tsx';
import { newRow, type Row, rowsIn } from './rows.ts';
import { text } from './text.ts';
import type { RegionForm } from './use-region-form.ts';

type Props = {
  form: RegionForm;
  list: 'coordinators' | 'processSupport';
  /** As they are saved; none of a new region. */
  known?: RegionSettings['coordinators'];
};

export function People({ form, list, known = [] }: Props): React.ReactNode {
  const {
    me: { person: me },
  } = useHere();
  const rows = rowsIn(form.draft[list]);
  const isOneself = (row: Row): boolean => me.key !== undefined && row.person?.trim().toLowerCase() === me.key;
  const stays = (row: Row): boolean => known.some(({ person, stays }) => stays && person === row.person);
  const addMe = (key: string): void => form.setRows(list, [...rows, { ...newRow(list), name: me.name, person: key }]);
  return (
    <ListPart
      form={form}
      list={list}
      how={
        <>
          {list === 'coordinators' ? text.coordinatorsHow : text.processSupportHow} {text.keyHint}
        </>
      }
      fixed={(row) =>
        stays(row) ? (
          <div key={row.key} className="region-stays">
            <strong>{nameOf(row, isOneself(row) ? me.name : undefined)}</strong>
            <span>{text.stays}</span>
            <span className="region-key">{row.person}</span>
          </div>
        ) : undefined
      }
      acts={
        list === 'coordinators' &&
        me.key !== undefined &&
        !rows.some(isOneself) && <Button onClick={() => addMe(me.key ?? '')}>{text.addMe}</Button>
      }
    />
  );
}

/** Whom the environment names has no name there. */
const nameOf = (row: Row, own: string | undefined): string => {
  if (own !== undefined) return `${own} (${text.me})`;
  return row.name?.trim() || text.nameless;
};
