// After a new region is made: how to get to it, and what comes next.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { enumerate } from '../../parts/when.ts';
import { pathTo } from '../../shell/address.ts';
import { useChosenRegion } from '../../shell/chosen-region.ts';
import { regionPlace } from '../../shell/place.ts';
import { text } from './text.ts';

type Props = { settings: RegionSettings; onAnother: () => void };

export function Made({ settings: { region, coordinators, mayKeep }, onAnother }: Props): React.ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { choose } = useChosenRegion();
  const [, go] = useLocation();
  useEffect(() => heading.current?.focus(), []);
  const names = enumerate(coordinators.map(({ name }) => name || text.nameless));
  return (
    <article className="page region-made">
      <h1 ref={heading} tabIndex={-1}>
        {text.made(region.name)}
      </h1>
      <p>{mayKeep ? text.madeMine(region.name) : text.madeOthers(region.name, names)}</p>
      <section className="region-part">
        <h2>{text.next}</h2>
        <ol>
          {text.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div className="region-acts">
        {mayKeep && (
          <Button
            appearance="primary"
            onClick={() => {
              choose(region.id);
              go(pathTo(regionPlace, 'installningar'));
            }}
          >
            {text.goThere(region.name)}
          </Button>
        )}
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </article>
  );
}
