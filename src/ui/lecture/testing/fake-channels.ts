/** For tests: BroadcastChannels within one page, heard at once by all others of the same name. */
import { onTestFinished, vi } from 'vitest';

/** Puts them in the place of the browser's until the test ends. */
export function fakeChannels(): { readonly open: () => readonly string[] } {
  const all = new Set<Channel>();
  class Channel extends EventTarget {
    readonly name: string;
    constructor(name: string) {
      super();
      this.name = name;
      all.add(this);
    }
    postMessage(data: unknown): void {
      const copy: unknown = structuredClone(data);
      for (const other of [...all])
        if (other !== this && other.name === this.name)
          other.dispatchEvent(Object.assign(new Event('message'), { data: copy }));
    }
    close(): void {
      all.delete(this);
    }
  }
  vi.stubGlobal('BroadcastChannel', Channel);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { open: () => [...all].map(({ name }) => name) };
}
