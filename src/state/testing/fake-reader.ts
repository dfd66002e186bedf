/** Stands for a thread that reads a file: what it tells is told by the test. */
import { vi } from 'vitest';

class FakeReader extends EventTarget {
  static all: FakeReader[] = [];
  file: Blob | null = null;
  ended = false;

  constructor() {
    super();
    FakeReader.all.push(this);
  }

  postMessage(file: Blob): void {
    this.file = file;
  }

  terminate(): void {
    this.ended = true;
  }

  tell(told: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(told) }));
  }
}

/** From now on threads are such ones, until the globals are themselves again. @returns those that were made */
export function fakeReaders(): readonly FakeReader[] {
  FakeReader.all = [];
  vi.stubGlobal('Worker', FakeReader);
  return FakeReader.all;
}
