// Whose tab this is, which forum one stands in, and who one is where that can be changed.
import { Button, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../bot/forums/contract.ts';
import { useHost } from '../host/host.ts';
import { pathTo } from './address.ts';
import { useChosenRegion } from './chosen-region.ts';
import type { Here, Place } from './place.ts';
import { appName, text } from './text.ts';

type Props = { here: Here; places: readonly Place[] };

export function Header({ here: { me, place, address }, places }: Props): React.ReactNode {
  const { changePerson } = useHost();
  const [, go] = useLocation();
  const id = useId();
  return (
    <div className="top">
      <span className="brand">
        <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="28" height="28" />
        <span className="brand-name">{appName}</span>
      </span>
      {me.regions.length > 1 && <RegionChoice me={me} />}
      {places.length > 1 ? (
        <span className="place">
          <label className="unseen" htmlFor={id}>
            {text.place}
          </label>
          <Select
            id={id}
            className="place-choice"
            value={place.id}
            onChange={(_event, { value }) => go(pathTo(value, address.page))}
          >
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      ) : (
        <span className="place place-only">{place.name}</span>
      )}
      {changePerson && (
        <span className="me">
          <span className="me-name">{me.person.name}</span>
          <Button appearance="subtle" onClick={changePerson}>
            {text.changePerson}
          </Button>
        </span>
      )}
    </div>
  );
}

/** From the beginning there: no place of the one region is in the other. */
function RegionChoice({ me: { region, regions } }: { me: Me }): React.ReactNode {
  const { choose } = useChosenRegion();
  const [, go] = useLocation();
  const id = useId();
  return (
    <span className="place">
      <label className="unseen" htmlFor={id}>
        {text.region}
      </label>
      <Select
        id={id}
        className="place-choice"
        value={region.id}
        onChange={(_event, { value }) => {
          go('/', { replace: true });
          choose(value);
        }}
      >
        {regions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </span>
  );
}
