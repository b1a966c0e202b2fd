import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { fieldIds, fieldsOf, shownValue } from './fields.ts';
import { text } from './text.ts';
import { labels } from './words.ts';

/** For whoever helps the region and does not keep it. */
export function ReadOnly({ settings }: { settings: RegionSettings }): React.ReactNode {
  const fields = fieldsOf(settings);
  return (
    <>
      <p className="region-why">{text.readOnly}</p>
      <dl className="region-facts">
        {fieldIds.map((id) => (
          <div key={id}>
            <dt>{labels[id]}</dt>
            <dd>{shownValue(id, fields[id]) || text.nothing}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
