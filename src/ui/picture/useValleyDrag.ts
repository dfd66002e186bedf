/** The valley is dragged on its paper as on its axis; a finger that scrolls the page from there moves nothing. */
import { useRef, type PointerEvent } from 'react';
import { useCommands } from '../basics/lab-context.ts';
import { Swipe } from '../basics/swipes.ts';
import { intervalAtX, type ValleyFrame } from './valley-frame.ts';

type Pointed = PointerEvent<HTMLDivElement>;

interface ValleyDrag {
  readonly onPointerDown: (event: Pointed) => void;
  readonly onPointerMove: (event: Pointed) => void;
  readonly onPointerUp: (event: Pointed) => void;
  readonly onPointerCancel: () => void;
}

export function useValleyDrag(frame: ValleyFrame | null): ValleyDrag {
  const { dragSettings, settleSettings } = useCommands();
  const swipe = useRef<Swipe | null>(null);
  const drag = ({ nativeEvent }: Pointed): void => {
    if (frame !== null) dragSettings({ interval: intervalAtX(frame, nativeEvent.offsetX) });
  };
  const end = (): void => {
    if (swipe.current?.meant) settleSettings();
    swipe.current = null;
  };
  return {
    onPointerDown(event) {
      if (!(event.target instanceof HTMLCanvasElement) || event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      swipe.current = new Swipe(event);
      if (swipe.current.meant) drag(event);
    },
    onPointerMove(event) {
      if (swipe.current?.isMeant(event)) drag(event);
    },
    onPointerUp(event) {
      if (swipe.current?.meant === false) {
        swipe.current.up();
        drag(event);
      }
      end();
    },
    onPointerCancel: end,
  };
}
