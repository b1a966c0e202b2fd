// Stands around each page: what breaks in one leaves the rest of the tab as it was.
import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import { PageNotFetched } from './fetched-part.ts';
import { text } from './text.ts';

type Props = { children: React.ReactNode };
type State = { readonly error: unknown };

export class Boundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): React.ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const isLost = error instanceof PageNotFetched;
    return (
      <section className="broken" role="alert">
        <h1>{isLost ? text.pageLost : text.pageBroke}</h1>
        <p>{isLost ? text.pageLostHow : text.pageBrokeHow}</p>
        {/* A part that could not be fetched is not asked for again by the browser, and may be gone since an update. */}
        <Button
          appearance="primary"
          onClick={() => (isLost ? window.location.reload() : this.setState({ error: undefined }))}
        >
          {text.again}
        </Button>
      </section>
    );
  }
}
