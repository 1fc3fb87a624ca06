/**
 * One end of the contextBridge, which copies values between the page's world and the preload's. Events of the document
 * cross worlds, and Chromium clones what they carry; functions and promises stay where they are and are called by
 * number. Runs inside the page, as text: it must not refer to anything outside itself.
 */
export type Bridge = { expose(key: string, api: unknown): void };

export function bridge(token: string, me: string, peer: string): Bridge {
  type Wire = { function?: number; promise?: number };
  type Reply = { value?: unknown; error?: string };

  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  let reply: Reply = {};

  const hear = (name: string, listener: (detail: never) => void): void =>
    document.addEventListener(token + name + me, (event) => listener((event as CustomEvent).detail as never));
  const tell = (name: string, detail: unknown): void => {
    document.dispatchEvent(new CustomEvent(token + name + peer, { detail }));
  };
  const isPlain = (value: object): boolean => {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype;
  };

  const outward = (value: unknown): unknown => {
    if (typeof value === 'function') {
      functions.set(++count, value as (...args: unknown[]) => unknown);
      return { function: count, $bridge: true };
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) {
      const promise = ++count;
      value.then(
        (settled) => tell('settle', { promise, value: outward(settled) }),
        (error) => tell('settle', { promise, error: String(error?.message ?? error) }),
      );
      return { promise, $bridge: true };
    }
    if (Array.isArray(value)) return value.map(outward);
    if (!isPlain(value)) return structuredClone(value); // throws what Electron throws for what cannot be cloned
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outward(inner)]));
  };

  const inward = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(inward);
    if (!isPlain(value)) return value;
    const wire = value as Wire;
    if ('$bridge' in value && wire.function !== undefined) {
      return (...args: unknown[]) => {
        reply = { error: 'The other world is gone' };
        tell('call', { function: wire.function, args: args.map(outward) });
        if (reply.error !== undefined) throw new Error(reply.error);
        return inward(reply.value);
      };
    }
    if ('$bridge' in value && wire.promise !== undefined) {
      return new Promise((resolve, reject) => promises.set(wire.promise ?? 0, { resolve, reject }));
    }
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inward(inner)])),
    );
  };

  hear('call', (detail: { function: number; args: unknown[] }) => {
    let answer: Reply;
    try {
      answer = { value: outward(functions.get(detail.function)?.(...detail.args.map(inward))) };
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) };
    }
    tell('reply', answer);
  });
  hear('reply', (detail: Reply) => {
    reply = detail;
  });
  hear('settle', (detail: Reply & { promise: number }) => {
    const waiting = promises.get(detail.promise);
    promises.delete(detail.promise);
    if (detail.error === undefined) waiting?.resolve(inward(detail.value));
    else waiting?.reject(new Error(detail.error));
  });
  hear('expose', (detail: { key: string; value: unknown }) => {
    let answer: Reply = {};
    try {
      Object.defineProperty(window, detail.key, { value: inward(detail.value), enumerable: true });
    } catch (error) {
      answer = { error: String(error) };
    }
    tell('reply', answer);
  });

  return {
    expose(key, api) {
      reply = { error: 'There is no page to expose this to' };
      tell('expose', { key, value: outward(api) });
      if (reply.error !== undefined) throw new Error(reply.error);
    },
  };
}
