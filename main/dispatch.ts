/**
 * The door for every transport: a name and arguments of unknown shape come in, a `Result` goes out. Nothing thrown
 * passes it. Who may knock (the sender, the origin, the token) is the host's business, before this.
 */
import { type CallName, calls, type Handlers, isCallName } from '../shared/contract/index.ts';
import { AttacheError, type Result, toFailure } from '../shared/errors.ts';
import type { Log } from './platform.ts';

export type Dispatch = (name: unknown, args: unknown) => Promise<Result<unknown>>;

export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (name, args) => {
    try {
      const value = await run(handlers, knownCall(name), args);
      return { ok: true, value };
    } catch (thrown) {
      const error = toFailure(thrown);
      if (error.code === 'internal') log.error(`${String(name)} failed`, thrown);
      return { ok: false, error };
    }
  };
}

function knownCall(name: unknown): CallName {
  if (isCallName(name)) return name;
  throw new AttacheError('invalid-arguments', `There is no call named ${JSON.stringify(name)}.`, { name });
}

async function run(handlers: Handlers, name: CallName, args: unknown): Promise<unknown> {
  const checked = calls[name].arguments.safeParse(args);
  if (!checked.success) {
    const issues = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    const first = issues[0];
    throw new AttacheError(
      'invalid-arguments',
      `${name} was called with arguments it cannot take: ${first?.path ?? ''} ${first?.message ?? ''}`.trim(),
      { issues },
    );
  }
  // The table's entries are matched to their schemas by `Handlers`; the compiler cannot follow the pairing through `name`.
  const handler = handlers[name] as (args: unknown) => unknown;
  return await handler(checked.data);
}
