/** Modules whose types nobody ships. */
declare module '*.wasm?url' {
  const url: string;
  export default url;
}

declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink';

  interface NodePort {
    postMessage(message: unknown, transfer?: readonly unknown[]): void;
    on(type: string, listener: (value: unknown) => void): unknown;
    off(type: string, listener: (value: unknown) => void): unknown;
  }

  export default function nodeEndpoint(port: NodePort): Endpoint;
}

declare module '*.ts?worker&url' {
  const url: string;
  export default url;
}
