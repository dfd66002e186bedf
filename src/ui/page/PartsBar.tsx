/** Under the picture: the scenes that can be opened, and what else there is, each a press away. */
import type { ReactNode } from 'react';
import { PARTS, type Part } from '../../contract/view.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts, useTextsThere } from '../basics/texts.ts';
import { Presets } from '../controls/Presets.tsx';

const WorkersStepper = lazyPart(
  'part',
  'WorkersStepper',
  () => import('../controls/WorkersStepper.tsx'),
  <div className="stepper" />,
);
/** Rejects where it cannot be fetched. */
export const bringStepper = WorkersStepper.bring;

function PartButton({ part }: { readonly part: Part }): ReactNode {
  const isOpen = useLabState(({ open }) => open.includes(part));
  const { openPart } = useCommands();
  const { setup } = useTexts('first');
  const titles = useTextsThere('run')?.partTitles;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={`part-${part}`}
      title={titles?.[part]}
      onClick={() => openPart(part, !isOpen)}
    >
      {setup.parts[part]}
    </button>
  );
}

export function PartsBar(): ReactNode {
  return (
    <div className="parts-bar">
      <Presets />
      <div className="parts">
        <WorkersStepper />
        {PARTS.map((part) => (
          <PartButton key={part} part={part} />
        ))}
      </div>
    </div>
  );
}
