/** A drawing that explains what the pointer rests on, or the finger has touched, in one sentence beside it. */
import { useState, type PointerEvent, type ReactNode } from 'react';

interface Props {
  readonly className: string;
  /** What lies there, in CSS pixels from the upper left corner; null: nothing that needs words. */
  readonly explain: (x: number, y: number, width: number) => string | null;
  readonly children: ReactNode;
}

interface Tip {
  readonly said: string;
  readonly x: number;
  readonly y: number;
  readonly toLeft: boolean;
}

export function Explained({ className, explain, children }: Props): ReactNode {
  const [tip, setTip] = useState<Tip | null>(null);
  const show = (event: PointerEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof HTMLCanvasElement)) return setTip(null);
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    const width = event.target.clientWidth;
    const said = explain(x, y, width);
    setTip(said === null ? null : { said, x, y, toLeft: x > width / 2 });
  };
  const hide = (): void => setTip(null);
  return (
    <div
      className={className}
      onPointerMove={(event) => (event.buttons === 0 ? show(event) : hide())}
      onPointerLeave={(event) => event.pointerType === 'mouse' && hide()}
      onPointerUp={(event) => event.pointerType !== 'mouse' && show(event)}
    >
      {children}
      {tip !== null && (
        <p
          role="tooltip"
          className="picture-tip small"
          style={{ top: tip.y, ...(tip.toLeft ? { right: `calc(100% - ${tip.x}px)` } : { left: tip.x }) }}
        >
          {tip.said}
        </p>
      )}
    </div>
  );
}
