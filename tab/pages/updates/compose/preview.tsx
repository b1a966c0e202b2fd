// The real card, drawn as the channel draws it, in light and in dark.
import { Button, FluentProvider } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { PreviewView } from '../../../../bot/updates/contract/compose.ts';
import { themes, usePrefersDark } from '../../../host/look.ts';
import { Loading, Trouble } from '../../../parts/states.tsx';
import { DrawnCard } from './drawn-card.tsx';
import type { Previewing } from './previewing.ts';
import { text } from './text.ts';

const looks = ['light', 'dark'] as const;

/** Of what a card may hold, when it is time to say so. */
const nearlyFull = 0.8;

export function Preview({ previewing: { shown, failure, again } }: { previewing: Previewing }): React.ReactNode {
  const prefersDark = usePrefersDark();
  const [look, wear] = useState<(typeof looks)[number]>(prefersDark ? 'dark' : 'light');
  return (
    <section className="update-preview" aria-label={text.preview}>
      <div className="update-preview-head">
        <h2>{text.preview}</h2>
        <fieldset aria-label={text.look} className="update-looks">
          {looks.map((one) => (
            <Button
              key={one}
              size="small"
              appearance={one === look ? 'secondary' : 'subtle'}
              aria-pressed={one === look}
              onClick={() => wear(one)}
            >
              {text.looks[one]}
            </Button>
          ))}
        </fieldset>
      </div>
      <p className="update-quiet">{text.previewHow}</p>
      {shown ? (
        <FluentProvider className="update-channel" theme={themes[look]} data-card-look={look}>
          <Suspense fallback={<Loading label={text.drawing} />}>
            <DrawnCard card={shown.card} />
          </Suspense>
        </FluentProvider>
      ) : (
        !failure && <Loading label={text.drawing} />
      )}
      <div role="status">{shown && <Size view={shown} />}</div>
      {failure && !failure.fields && <Trouble failure={failure} onRetry={again} />}
    </section>
  );
}

function Size({ view: { bytes, mostBytes, flaws } }: { view: PreviewView }): React.ReactNode {
  if (flaws.card !== undefined) return <p className="update-wrong">{flaws.card}</p>;
  const part = bytes / mostBytes;
  return part < nearlyFull ? null : <p className="update-large">{text.large(Math.round(part * 100))}</p>;
}
