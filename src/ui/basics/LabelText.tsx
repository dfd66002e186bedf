/** A name and tags, whoever wrote them: text that keeps its direction to itself. */
import type { ReactNode } from 'react';
import type { Label } from '../../state/kept/label.ts';
import { useLabState } from './lab-context.ts';

export function LabelText({ label }: { readonly label: Pick<Label, 'name' | 'tags'> | null | undefined }): ReactNode {
  if (!label) return null;
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

/** That of something that is kept, by its id. */
export function KeptLabel({ id }: { readonly id: string }): ReactNode {
  return <LabelText label={useLabState(({ labels }) => labels.get(id))} />;
}
