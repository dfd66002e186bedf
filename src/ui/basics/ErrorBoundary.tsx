/** Keeps a part that fails to draw, or whose code cannot be fetched, from taking the page with it. */
import { Component, type ReactNode } from 'react';
import { FaultError } from '../../contract/faults.ts';
import type { BreakablePart } from '../../texts/en/broken.ts';
import { useTexts, useTextsThere } from './texts.ts';
import { forgetFailures } from './waits.ts';

interface Props {
  readonly part: BreakablePart;
  readonly children: ReactNode;
}

interface BrokenProps {
  readonly part: BreakablePart;
  readonly error: Error;
}

const broken = new Set<ErrorBoundary>();

/** One press tries all that is broken: where one file can be had again the others mostly can. */
function tryAgain(): void {
  forgetFailures();
  for (const boundary of broken) boundary.tryAgain();
}

function Broken({ part, error }: BrokenProps): ReactNode {
  const texts = useTexts('first').broken;
  const faults = useTextsThere('run')?.faults;
  const fault = error instanceof FaultError ? error.fault : null;
  const detail = fault === null ? error.message : faults?.sentence(fault);
  // What is broken in itself stays so for the life of this page.
  const again = fault?.code !== 'code-broken';
  return (
    <div className="broken" role="alert">
      <p>
        <strong>{fault === null ? texts.undrawn(part) : texts.unfetched(part)}</strong> <span>{texts.means(part)}</span>
      </p>
      {detail !== undefined && <p className="small soft">{detail}</p>}
      <button type="button" onClick={again ? tryAgain : () => location.reload()}>
        {again ? texts.again : texts.reload}
      </button>
    </div>
  );
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    broken.add(this);
  }

  override componentWillUnmount(): void {
    broken.delete(this);
  }

  tryAgain(): void {
    broken.delete(this);
    this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Broken part={this.props.part} error={error} />;
  }
}
