// Each exchange over HTTP between the bot and Teams, newest first, with the bodies as they went.
import { Badge } from '@fluentui/react-components';
import type { Traffic } from '../contract.ts';
import { clockTime } from './when.ts';

const directions: Record<Traffic['direction'], string> = { 'to-bot': '→ boten', 'from-bot': '← boten' };

export function TrafficList({ traffic }: { traffic: Traffic[] }): React.ReactNode {
  if (traffic.length === 0) return <p className="empty">Ingen trafik än.</p>;
  return (
    <ul className="traffic" aria-label="Trafik, nyast först">
      {traffic.toReversed().map((exchange) => (
        <li key={exchange.id}>
          <details>
            <summary>
              <time dateTime={exchange.at}>{clockTime(exchange.at)}</time>
              <span className="traffic-direction">{directions[exchange.direction]}</span>
              <Status status={exchange.status} />
              <code>
                {exchange.method} {exchange.path}
              </code>
              <span className="traffic-ms">{Math.round(exchange.ms)} ms</span>
              {exchange.note !== undefined && <span className="traffic-note">{exchange.note}</span>}
            </summary>
            <Json label="Skickat" value={exchange.body} />
            <Json label="Svar" value={exchange.answer} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Status({ status }: { status: Traffic['status'] }): React.ReactNode {
  const fine = typeof status === 'number' && status < 400;
  return (
    <Badge appearance="tint" shape="rounded" color={fine ? 'success' : 'danger'}>
      {status === 'no answer' ? 'inget svar' : status}
    </Badge>
  );
}

function Json({ label, value }: { label: string; value: unknown }): React.ReactNode {
  if (value === undefined) return null;
  return (
    <figure className="json">
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
    </figure>
  );
}
