import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../main/dispatch.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { AttacheError } from '../../shared/errors.ts';

/** Only the calls a test asks for are there; any other is a call the test did not mean. */
function dispatchOf(handlers: Partial<Handlers>) {
  const logged: string[] = [];
  const log = { info() {}, warn() {}, error: (message: string) => void logged.push(message) };
  return { dispatch: createDispatch(handlers as Handlers, log), logged };
}

describe('dispatch', () => {
  it('fills in the defaults that the contract names', async () => {
    const { dispatch } = dispatchOf({
      'search.query': (args) => Promise.reject(new Error(JSON.stringify(args))),
    });
    const result = await dispatch('search.query', { query: 'x' });
    expect(result).toMatchObject({ ok: false });
    expect(JSON.stringify(result)).toContain(String.raw`{\"query\":\"x\",\"limit\":50,\"typing\":false}`);
  });

  it('keeps the code, the sentence and the details of a typed error', async () => {
    const { dispatch, logged } = dispatchOf({
      'library.get': ({ briefing }) => {
        throw new AttacheError('not-found', `There is no “${briefing}”.`, { briefing });
      },
    });
    expect(await dispatch('library.get', { briefing: 'x' })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no “x”.', details: { briefing: 'x' } },
    });
    expect(logged).toEqual([]);
  });

  it('turns what nobody foresaw into a sentence, and logs it', async () => {
    const { dispatch, logged } = dispatchOf({
      'library.list': () => {
        throw new TypeError('boom');
      },
    });
    expect(await dispatch('library.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(logged).toEqual(['library.list failed']);
  });

  it.each(['constructor', '__proto__', 'toString', '', 7, null])('knows no call named %j', async (name) => {
    const { dispatch } = dispatchOf({});
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
  });
});
