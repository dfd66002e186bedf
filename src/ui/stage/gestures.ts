/** What pointers and the wheel do on the stage: scrub, pan, zoom, pinch, point at events, drag the target. */
import type { ReplayStore } from './replay-store.ts';
import { eventAt, onTarget, plantAt, rowAt, zoneAt } from './hit.ts';
import { mapMicros } from './paint/draw-map.ts';
import { microsOf, microsPerPixel } from './paint/scene.ts';
import type { StageView } from './stage-view.ts';

export interface GestureEvents {
  /** The event pointed at changed, or there is none any more. */
  pointed(): void;
  select(worker: number): void;
  plant(at: number, worker: number, final: boolean): void;
}

type Drag = 'scrub' | 'map' | 'target';
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A press that moves less than this is a click. CSS pixels */
const CLICK = 4;
/** Factor of the view's width for a hundred pixels of the wheel. */
const WHEEL = 1.35;

export function listenToGestures(
  host: HTMLElement,
  view: StageView,
  replay: ReplayStore,
  events: GestureEvents,
): () => void {
  const pointers = new Map<number, Place>();
  let drag: Drag | null = null;
  let began: Place = { x: 0, y: 0 };
  let clicked = false;

  const placeOf = (event: MouseEvent): Place => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const point = (place: Place | null, enlarge: boolean): void => {
    const layout = view.layout();
    const state = replay.getState();
    const { run } = view.input();
    if (layout === null || place === null || zoneAt(layout, place.x, place.y) === 'map') view.setHover(null, null);
    else {
      const row = rowAt(layout, place.y);
      const inReplay = view.mode() === 'replay' && state !== null && run !== null && row !== null;
      const found = inReplay ? eventAt(layout, state, run, view.pinnedRun(), place.x, row) : null;
      view.setHover(found === null || row === null ? null : { event: found, pinned: row.pinned }, enlarge ? row : null);
      view.setTargetHot(
        view.mode() === 'idle' && view.input().draggable && onTarget(layout, view.input().settings, place.x, place.y),
      );
    }
    events.pointed();
  };
  const begin = (place: Place): Drag | null => {
    const layout = view.layout();
    if (layout === null) return null;
    if (view.mode() === 'idle') {
      return view.input().draggable && onTarget(layout, view.input().settings, place.x, place.y) ? 'target' : null;
    }
    if (view.mode() !== 'replay') return null;
    const zone = zoneAt(layout, place.x, place.y);
    return zone === 'map' ? 'map' : zone === 'lanes' ? 'scrub' : null;
  };
  const move = (place: Place, final: boolean): void => {
    const layout = view.layout();
    const state = replay.getState();
    if (layout === null || drag === null) return;
    if (drag === 'target') {
      const planted = plantAt(layout, view.input().settings, place.x, place.y);
      if (planted !== null) events.plant(planted.at, planted.worker, final);
      return;
    }
    if (state === null) return;
    replay.dispatch({ type: 'pause' });
    if (drag === 'scrub') {
      const inside = Math.min(layout.right, Math.max(layout.left, place.x));
      return replay.dispatch({ type: 'seek', micros: microsOf(layout, state, inside) });
    }
    const half = (state.view.to - state.view.from) / 2;
    const middle = mapMicros(layout, { state }, place.x);
    replay.dispatch({ type: 'show', view: { from: middle - half, to: middle + half } });
  };
  const pinch = (id: number, to: Place): void => {
    const layout = view.layout();
    const state = replay.getState();
    const from = pointers.get(id);
    const other = [...pointers].find(([key]) => key !== id)?.[1];
    if (layout === null || state === null || from === undefined || other === undefined) return;
    const before = Math.max(20, Math.abs(from.x - other.x));
    const after = Math.max(20, Math.abs(to.x - other.x));
    replay.dispatch({ type: 'zoom', factor: before / after, around: microsOf(layout, state, (to.x + other.x) / 2) });
    replay.dispatch({ type: 'pan', by: (-(to.x - from.x) / 2) * microsPerPixel(layout, state) });
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const place = placeOf(event);
    pointers.set(event.pointerId, place);
    began = place;
    clicked = true;
    drag = pointers.size > 1 ? null : begin(place);
    if (drag === null && pointers.size === 1) return;
    host.setPointerCapture(event.pointerId);
    move(place, false);
  };
  const onMove = (event: PointerEvent): void => {
    const place = placeOf(event);
    if (Math.hypot(place.x - began.x, place.y - began.y) > CLICK) clicked = false;
    if (pointers.size > 1) pinch(event.pointerId, place);
    else if (drag !== null && pointers.has(event.pointerId)) move(place, false);
    if (pointers.has(event.pointerId)) pointers.set(event.pointerId, place);
    if (drag !== 'target') point(place, event.pointerType === 'mouse');
  };
  const onUp = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    const place = placeOf(event);
    if (drag === 'target') move(place, true);
    const layout = view.layout();
    const row = layout === null ? null : rowAt(layout, place.y);
    if (clicked && row !== null && !row.pinned && drag !== 'map') events.select(row.worker);
    point(place, event.pointerType === 'mouse');
    if (pointers.size === 0) drag = null;
  };
  const onCancel = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) drag = null;
  };
  const onLeave = (): void => {
    if (drag === null) point(null, false);
  };
  const onWheel = (event: WheelEvent): void => {
    const layout = view.layout();
    const state = replay.getState();
    if (layout === null || state === null || view.mode() !== 'replay') return;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      return replay.dispatch({ type: 'pan', by: sideways * microsPerPixel(layout, state) });
    }
    // Without the focus a plain wheel scrolls the page; a pinch on a trackpad comes with Ctrl.
    if (!event.ctrlKey && !event.metaKey && !host.contains(document.activeElement)) return;
    event.preventDefault();
    const around = microsOf(layout, state, placeOf(event).x);
    replay.dispatch({ type: 'zoom', factor: WHEEL ** (event.deltaY / (event.ctrlKey ? 25 : 100)), around });
  };
  const onDouble = (event: MouseEvent): void => {
    const layout = view.layout();
    const state = replay.getState();
    if (layout === null || state === null || view.mode() !== 'replay') return;
    replay.dispatch({
      type: 'zoom',
      factor: event.shiftKey ? 4 : 0.25,
      around: microsOf(layout, state, placeOf(event).x),
    });
  };
  const ending = new AbortController();
  const { signal } = ending;
  host.addEventListener('pointerdown', onDown, { signal });
  host.addEventListener('pointermove', onMove, { signal });
  host.addEventListener('pointerup', onUp, { signal });
  host.addEventListener('pointercancel', onCancel, { signal });
  host.addEventListener('pointerleave', onLeave, { signal });
  host.addEventListener('wheel', onWheel, { signal, passive: false });
  host.addEventListener('dblclick', onDouble, { signal });
  return () => ending.abort();
}
