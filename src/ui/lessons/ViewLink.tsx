/** A link to another view of this page: a plain press stays in this window, and what it does is a step of the history. */
import type { MouseEvent, ReactNode } from 'react';
import { formatAddress } from '../../state/address.ts';
import type { View } from '../../state/view.ts';
import { useLab } from '../basics/lab-context.ts';

interface Props {
  readonly to: Partial<View>;
  readonly go: () => void;
  readonly className?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

export function ViewLink({ to, go, className, current = false, label, children }: Props): ReactNode {
  const { store } = useLab();
  const press = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
  return (
    <a
      href={formatAddress({ ...store.getState(), ...to }) || '?'}
      className={className}
      aria-current={current ? 'step' : undefined}
      aria-label={label}
      onClick={press}
    >
      {children}
    </a>
  );
}
