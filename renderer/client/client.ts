/** The interface's one way to the services, whatever carries it. */
import type { Answer, Arguments, CallName, EventName, Payload } from '../../shared/contract/index.ts';
import type { Failure, Result } from '../../shared/errors.ts';

/** A call that failed; `message` is the sentence for the reader. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Carries calls and events, and knows nothing of what they mean. */
export type Transport = {
  call(name: string, args: unknown): Promise<Result<unknown>>;
  /** Hears every event; answers a function that stops it. */
  listen(listener: (name: string, payload: unknown) => void): () => void;
  /** Whether the host is there, as far as the page knows. */
  isReachable(): boolean;
};

export type Client = {
  /** Rejects with a `CallError`. */
  call<N extends CallName>(name: N, args: Arguments<N>): Promise<Answer<N>>;
  /** Answers a function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: Payload<N>) => void): () => void;
  /** Whether the services are there, as far as the page knows. */
  isReachable(): boolean;
};

/** Gives a transport the contract's types; the other side has checked what it sends by the same contract. */
export function createClient(transport: Transport): Client {
  return {
    async call<N extends CallName>(name: N, args: Arguments<N>) {
      const result = await transport.call(name, args);
      if (!result.ok) throw new CallError(result.error);
      return result.value as Answer<N>;
    },
    on<N extends EventName>(name: N, listener: (payload: Payload<N>) => void) {
      return transport.listen((told, payload) => {
        if (told === name) listener(payload as Payload<N>);
      });
    },
    isReachable: transport.isReachable,
  };
}
