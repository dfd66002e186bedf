/** Keeps a part that fails to draw from taking the page with it. */
import { Component, type ReactNode } from 'react';
import type { BreakablePart } from '../../texts/en/troubles.ts';
import { useTexts } from './texts.ts';

interface Props {
  readonly part: BreakablePart;
  readonly children: ReactNode;
}

interface BrokenProps {
  readonly part: BreakablePart;
  readonly error: Error;
  readonly onRetry: () => void;
}

function Broken({ part, error, onRetry }: BrokenProps): ReactNode {
  const { troubles } = useTexts('first');
  return (
    <div className="broken" role="alert">
      <p>
        <strong>{troubles.broken(part)}</strong> {troubles.brokenMeans}
      </p>
      <p className="small soft">{error.message}</p>
      <button type="button" onClick={onRetry}>
        {troubles.brokenRetry}
      </button>
    </div>
  );
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Broken part={this.props.part} error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
