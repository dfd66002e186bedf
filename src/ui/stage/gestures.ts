/** What pointers and the wheel do on the stage: scrub, pan, zoom, pinch, point at events, drag the target. */
import type { Planted } from '../../contract/settings.ts';
import { eventAt, onTarget, plantAt, rowAt, zoneAt } from './hit.ts';
import { Swipe } from '../basics/swipes.ts';
import { mapMicros } from './paint/draw-map.ts';
import { microsOf, microsPerPixel } from './paint/stage-picture.ts';
import type { Row, StageLayout } from './paint/layout.ts';
import type { ReplayState } from './replay/replay.ts';
import type { ReplayStore } from './replay/replay-store.ts';
import type { StageView } from './stage-view.ts';

export interface GestureEvents {
  /** What the pointer is over may have changed. */
  pointed(): void;
  select(worker: number): void;
  plant(target: Planted, final: boolean): void;
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
/** Two fingers nearer than this do not zoom any further. CSS pixels */
const NEAREST_FINGERS = 20;

export class Gestures {
  readonly #host: HTMLElement;
  readonly #view: StageView;
  readonly #replay: ReplayStore;
  readonly #events: GestureEvents;
  readonly #pointers = new Map<number, Place>();
  readonly #ending = new AbortController();
  #drag: Drag | null = null;
  /** What the finger that came down first means. */
  #swipe: Swipe | null = null;
  /** The lane under the pointer when scrubbing began keeps its room: lanes must not jump under a hand that moves. */
  #heldRow: Row | null = null;
  #began: Place = { x: 0, y: 0 };
  #clicked = false;

  constructor(host: HTMLElement, view: StageView, replay: ReplayStore, events: GestureEvents) {
    this.#host = host;
    this.#view = view;
    this.#replay = replay;
    this.#events = events;
    const { signal } = this.#ending;
    host.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    host.addEventListener('pointermove', (event) => this.#move(event), { signal });
    host.addEventListener('pointerup', (event) => this.#up(event), { signal });
    host.addEventListener('pointercancel', (event) => this.#forget(event), { signal });
    host.addEventListener('pointerleave', (event) => this.#leave(event), { signal });
    host.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    host.addEventListener('dblclick', (event) => this.#double(event), { signal });
  }

  dispose(): void {
    this.#ending.abort();
  }

  #place(event: MouseEvent): Place {
    const box = this.#host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** Layout and state while a run is replayed. */
  #replayed(): { layout: StageLayout; state: ReplayState } | null {
    const { layout, mode } = this.#view;
    const state = this.#replay.getState();
    return layout === null || state === null || mode !== 'replay' ? null : { layout, state };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const place = this.#place(event);
    this.#pointers.set(event.pointerId, place);
    this.#began = place;
    this.#clicked = true;
    this.#drag = this.#pointers.size > 1 ? null : this.#grab(place);
    this.#swipe = new Swipe(event);
    this.#heldRow = this.#view.layout === null ? null : rowAt(this.#view.layout, place.y);
    if (this.#drag === null && this.#pointers.size === 1) return;
    this.#host.setPointerCapture(event.pointerId);
    if (this.#swipe.meant) this.#pull(place, false);
  }

  #grab({ x, y }: Place): Drag | null {
    const { layout, mode } = this.#view;
    const { draggable, settings } = this.#view.input;
    if (layout === null) return null;
    if (mode === 'idle') return draggable && onTarget(layout, settings, x, y) ? 'target' : null;
    if (mode !== 'replay') return null;
    const zone = zoneAt(layout, x, y);
    return zone === 'map' ? 'map' : zone === 'lanes' ? 'scrub' : null;
  }

  #move(event: PointerEvent): void {
    const place = this.#place(event);
    const held = this.#pointers.has(event.pointerId);
    if (Math.hypot(place.x - this.#began.x, place.y - this.#began.y) > CLICK) this.#clicked = false;
    if (this.#pointers.size > 1 && held) this.#pinch(event.pointerId, place);
    else if (held && this.#swipe?.isMeant(event)) this.#pull(place, false);
    if (held) this.#pointers.set(event.pointerId, place);
    if (this.#drag !== 'target') this.#point(place, event.pointerType === 'mouse');
  }

  #up(event: PointerEvent): void {
    const place = this.#place(event);
    // A tap moves what a drag would; of two fingers the drag is over.
    if (this.#drag === 'target' || this.#swipe?.meant === false) this.#pull(place, true);
    const { layout } = this.#view;
    const row = layout === null ? null : rowAt(layout, place.y);
    const chosen = this.#clicked && this.#drag !== 'map' && this.#pointers.has(event.pointerId);
    if (chosen && row !== null && !row.pinned) this.#events.select(row.worker);
    this.#forget(event);
    this.#point(place, event.pointerType === 'mouse');
  }

  #forget(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) this.#drag = null;
  }

  /** A finger leaves with every tap: what it pointed at stays explained. */
  #leave(event: PointerEvent): void {
    if (this.#drag === null && event.pointerType === 'mouse') this.#point(null, false);
  }

  /** What is held follows the pointer. */
  #pull(place: Place, final: boolean): void {
    if (this.#drag === 'target') return this.#pullTarget(place, final);
    const replayed = this.#replayed();
    if (replayed === null || this.#drag === null) return;
    const { layout, state } = replayed;
    this.#replay.dispatch({ type: 'pause' });
    if (this.#drag === 'scrub') {
      const inside = Math.min(layout.right, Math.max(layout.left, place.x));
      return this.#replay.dispatch({ type: 'seek', micros: microsOf(layout, state, inside) });
    }
    const half = (state.view.to - state.view.from) / 2;
    const middle = mapMicros(layout, { state }, place.x);
    this.#replay.dispatch({ type: 'show', view: { from: middle - half, to: middle + half } });
  }

  #pullTarget({ x, y }: Place, final: boolean): void {
    const { layout } = this.#view;
    const planted = layout === null ? null : plantAt(layout, this.#view.input.settings, x, y);
    if (planted !== null) this.#events.plant(planted, final);
  }

  /** Two fingers: what lies between them widens and moves with them. */
  #pinch(id: number, to: Place): void {
    const replayed = this.#replayed();
    const from = this.#pointers.get(id);
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1];
    if (replayed === null || from === undefined || other === undefined) return;
    const { layout, state } = replayed;
    const before = Math.max(NEAREST_FINGERS, Math.hypot(from.x - other.x, from.y - other.y));
    const after = Math.max(NEAREST_FINGERS, Math.hypot(to.x - other.x, to.y - other.y));
    const around = microsOf(layout, state, (to.x + other.x) / 2);
    this.#replay.dispatch({ type: 'zoom', factor: before / after, around });
    this.#replay.dispatch({ type: 'pan', by: (-(to.x - from.x) / 2) * microsPerPixel(layout, state) });
  }

  #point(place: Place | null, enlarge: boolean): void {
    const { layout } = this.#view;
    if (layout === null || place === null || zoneAt(layout, place.x, place.y) === 'map') this.#view.point(null, null);
    else this.#pointAt(layout, place, enlarge);
    this.#events.pointed();
  }

  #pointAt(layout: StageLayout, { x, y }: Place, enlarge: boolean): void {
    const { input, pinnedRun, mode } = this.#view;
    const row = rowAt(layout, y);
    const state = this.#replay.getState();
    const inReplay = mode === 'replay' && state !== null && input.run !== null && row !== null;
    const event = inReplay ? eventAt(layout, state, input.run, pinnedRun, x, row) : null;
    const roomy = this.#drag === 'scrub' ? this.#heldRow : row;
    this.#view.point(event === null || row === null ? null : { event, pinned: row.pinned }, enlarge ? roomy : null);
    const hot = mode === 'idle' && input.draggable && onTarget(layout, input.settings, x, y);
    this.#view.heatTarget(hot);
    this.#host.style.cursor = hot ? 'grab' : '';
  }

  #wheel(event: WheelEvent): void {
    const replayed = this.#replayed();
    if (replayed === null) return;
    const { layout, state } = replayed;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(sideways) > Math.abs(event.deltaY)) {
      event.preventDefault();
      return this.#replay.dispatch({ type: 'pan', by: sideways * microsPerPixel(layout, state) });
    }
    // Without the focus a plain wheel scrolls the page; a pinch on a trackpad comes with Ctrl.
    const pinched = event.ctrlKey || event.metaKey;
    if (!pinched && !this.#host.contains(document.activeElement)) return;
    event.preventDefault();
    const around = microsOf(layout, state, this.#place(event).x);
    this.#replay.dispatch({ type: 'zoom', factor: WHEEL ** (event.deltaY / (pinched ? 25 : 100)), around });
  }

  #double(event: MouseEvent): void {
    const replayed = this.#replayed();
    if (replayed === null) return;
    const around = microsOf(replayed.layout, replayed.state, this.#place(event).x);
    this.#replay.dispatch({ type: 'zoom', factor: event.shiftKey ? 4 : 0.25, around });
  }
}
