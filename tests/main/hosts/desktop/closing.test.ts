/** The app's end: it waits for the services, and for no more than they deserve. */
import { beforeEach, expect, it, vi } from 'vitest';
import { closeBeforeEnd } from '../../../../main/hosts/desktop/closing.ts';
import { app } from './electron.ts';

vi.mock('electron', () => import('./electron.ts'));

const exit = vi.fn();
const errors = vi.fn();
const log = { info: () => {}, warn: () => {}, error: errors };

beforeEach(() => {
  vi.useFakeTimers();
  app.removeAllListeners();
  app.exit = exit;
  exit.mockClear();
  return () => vi.useRealTimers();
});

/** Answers whether the quitting was held up. */
function quit(): boolean {
  const preventDefault = vi.fn();
  app.emit('will-quit', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

it('comes once the services are closed', async () => {
  const closed = Promise.withResolvers<void>();
  closeBeforeEnd({ close: () => closed.promise }, log);
  expect(quit()).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(exit).not.toHaveBeenCalled();
  closed.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(exit).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

it('comes too where they hang, and where they cannot be closed, which is logged', async () => {
  closeBeforeEnd({ close: () => new Promise(() => {}) }, log);
  quit();
  await vi.runAllTimersAsync();
  expect(exit).toHaveBeenCalledOnce();

  const cause = new Error('No room');
  closeBeforeEnd({ close: () => Promise.reject(cause) }, log);
  quit();
  await vi.runAllTimersAsync();
  expect(exit).toHaveBeenCalledTimes(2);
  expect(errors).toHaveBeenCalledExactlyOnceWith(expect.any(String), cause);
});

it('comes at once where the reader quits once more', () => {
  closeBeforeEnd({ close: () => new Promise(() => {}) }, log);
  expect([quit(), quit()]).toEqual([true, false]);
});
