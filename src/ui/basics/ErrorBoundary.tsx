/** Keeps a part that fails to draw from taking the page with it. */
import { Component, type ReactNode } from 'react';
import { troubleWords } from '../words-trouble.ts';

interface Props {
  /** The part, as the person knows it: "The stage". */
  readonly part: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>
          <strong>{troubleWords.broken(this.props.part)}</strong> {troubleWords.brokenMeans}
        </p>
        <p className="small soft">{error.message}</p>
        <button type="button" onClick={() => this.setState({ error: null })}>
          {troubleWords.brokenRetry}
        </button>
      </div>
    );
  }
}
