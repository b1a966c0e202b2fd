// The school years of a municipality, or of the region: a list, and a form for each year.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useHere } from '../../../shell/place.ts';
import { yearsPath } from '../paths.ts';
import { FormPage } from './form-page.tsx';
import { ListPage } from './list.tsx';
import { useYearAsked } from './paths.ts';
import './years.css';

/** `area` undefined: that of where one stands. */
export function SchoolYearsPage({ area: asked }: { area: string | undefined }): React.ReactNode {
  const { place } = useHere();
  const [, go] = useLocation();
  const [said, say] = useState('');
  const year = useYearAsked();
  // What was saved is said until one goes on to another year.
  useEffect(() => {
    if (year !== undefined) say('');
  }, [year]);
  const area = asked ?? place.areas[0]?.id ?? '';
  return (
    <>
      <div role="status" className="years-said">
        {said !== '' && year === undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {year === undefined ? (
        <ListPage key={area} area={area} />
      ) : (
        <FormPage
          key={`${area} ${year}`}
          area={area}
          year={year}
          onSaved={(words) => {
            say(words);
            go(yearsPath(place.id, area));
          }}
        />
      )}
    </>
  );
}
