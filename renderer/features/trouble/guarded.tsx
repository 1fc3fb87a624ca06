import { Component, type ReactNode } from 'react';
import { type Client, useClient } from '../../client/index.ts';
import { Broken } from './broken.tsx';
import { report } from './report.ts';

type Props = { place: 'window' | 'briefing'; children: ReactNode };

/** Where drawing its content fails, this says so and offers ways to go on, and what stands around it stays. */
export function Guarded(props: Props) {
  return <Boundary {...props} client={useClient()} />;
}

/** A class, because React has no other way: https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary */
class Boundary extends Component<Props & { client: Client }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(thrown: unknown): void {
    report(this.props.client, this.props.place, thrown);
  }

  override render(): ReactNode {
    const { place, children } = this.props;
    return this.state.isBroken ? (
      <Broken place={place} retry={() => this.setState({ isBroken: false })} />
    ) : (
      children
    );
  }
}
