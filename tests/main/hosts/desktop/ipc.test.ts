import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCalls } from '../../../../main/hosts/desktop/ipc.ts';
import { channels } from './electron.ts';

vi.mock('electron', () => import('./electron.ts'));

const ours = { url: 'app://bundle/index.html#/briefing/x', parent: null };
let asked: unknown[];

beforeAll(() =>
  answerCalls(async (name, args) => {
    asked.push([name, args]);
    return { ok: true, value: 'done' };
  }),
);
beforeEach(() => {
  asked = [];
});

const invoke = (senderFrame: unknown) => channels.get('attache:call')?.({ senderFrame }, 'app.info', {});

describe('a message to the main process', () => {
  it('is answered when our page sent it', async () => {
    expect(await invoke(ours)).toEqual({ ok: true, value: 'done' });
    expect(asked).toEqual([['app.info', {}]]);
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
  ])('is refused when %s sent it', async (_who, frame) => {
    expect(await invoke(frame)).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    expect(asked).toEqual([]);
  });

  it('has one channel', () => expect([...channels.keys()]).toEqual(['attache:call']));
});
