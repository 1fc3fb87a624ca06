import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWhatIsTyped } from '../../../../main/hosts/desktop/closing.ts';
import { openDrops } from '../../../../main/hosts/desktop/drops.ts';
import { answerCalls } from '../../../../main/hosts/desktop/ipc.ts';
import { channels } from './electron.ts';

vi.mock('electron', () => import('./electron.ts'));

const ours = { url: 'app://bundle/index.html#/briefing/x', parent: null };
let asked: unknown[];

beforeAll(() => {
  answerCalls(async (name, args) => {
    asked.push([name, args]);
    return { ok: true, value: 'done' };
  });
  openDrops((path) => asked.push(path));
  keepWhatIsTyped();
});
beforeEach(() => {
  asked = [];
});

const ARGUMENTS: Record<string, unknown[]> = {
  'attache:call': ['app.info', {}],
  'attache:dropped': [['/library/a.md']],
  'attache:saved': [],
};
const invoke = (senderFrame: unknown, channel = 'attache:call') =>
  channels.get(channel)?.({ senderFrame, sender: {} }, ...(ARGUMENTS[channel] ?? []));

describe('a message to the main process', () => {
  it('is answered when our page sent it', async () => {
    expect(await invoke(ours)).toEqual({ ok: true, value: 'done' });
    expect(asked).toEqual([['app.info', {}]]);
    await invoke(ours, 'attache:dropped');
    expect(asked).toContain('/library/a.md');
  });

  it.each([[['/a.md', '']], ['/a.md'], [[1]], [undefined]])('opens no drop but paths: %j', async (files) => {
    await channels.get('attache:dropped')?.({ senderFrame: ours, sender: {} }, files);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a frame within our page', { ...ours, parent: ours }],
    ['a foreign page', { url: 'https://example.org/', parent: null }],
    ['a page with our host and another scheme', { url: 'https://bundle/index.html', parent: null }],
    ['another host of our scheme', { url: 'app://bundle.example.org/', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page that the page made', { url: 'blob:app://bundle/1', parent: null }],
    ['a page that is gone', null],
    ['a page without an address', { url: '', parent: null }],
  ])('is refused when %s sent it, on every channel', async (_who, frame) => {
    for (const channel of channels.keys())
      expect(await invoke(frame, channel)).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    expect(asked).toEqual([]);
  });

  it('has these channels', () => expect([...channels.keys()]).toEqual(Object.keys(ARGUMENTS)));
});
