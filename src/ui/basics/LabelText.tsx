/** A name and tags, whoever wrote them: text that keeps its direction to itself. */
import type { ReactNode } from 'react';
import type { Label } from '../../state/kept/label.ts';
import { labelOfKey } from '../../state/kept/sitting-keys.ts';
import { useLabState } from './lab-context.ts';

function LabelText({ label }: { readonly label: Pick<Label, 'name' | 'tags'> | null | undefined }): ReactNode {
  if (!label || (label.name === '' && label.tags.length === 0)) return null;
  return (
    <span className="kept-label">
      {label.name !== '' && <bdi className="kept-name">{label.name}</bdi>}
      {label.tags.map((tag) => (
        <bdi key={tag} className="mark">
          {tag}
        </bdi>
      ))}
    </span>
  );
}

/** That of something that is kept, by its id or by its key in a sitting from elsewhere. */
export function KeptLabel({ id }: { readonly id: string }): ReactNode {
  return <LabelText label={useLabState((state) => labelOfKey(state, id))} />;
}
