import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

describe('the loopback page', () => {
  it('lets a browser in by its one-time token, once, and keeps it in by a strict cookie', async () => {
    const { ask, base } = await served();
    const first = await ask(`/${base.search}`);
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(String(first.headers['set-cookie'])).toMatch(
      /^attache-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    );

    const second = await ask(`/${base.search}`);
    expect(second).toMatchObject({ status: 403 });
    expect(second.body).toContain('used already');

    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect(await ask('/', { headers: { cookie } })).toMatchObject({ status: 200 });
  });

  it('tells a browser that it does not know what there is to do', async () => {
    const { ask, enter } = await served();
    for (const path of ['/', '/?token=x']) {
      const before = await ask(path);
      expect(before).toMatchObject({ status: 403 });
      expect(before.body).toContain('Open the address that Attaché printed');
    }

    await enter(); // after which that address would let nobody in
    const after = await ask('/');
    expect(after).toMatchObject({ status: 403 });
    expect(after.body).toContain('Start Attaché again');
  });

  it('lets the same browser reload the address it was let in by', async () => {
    const { ask, base, enter } = await served();
    const cookie = await enter();
    expect(await ask(`/${base.search}`, { headers: { cookie } })).toMatchObject({ status: 200 });
  });

  it('answers calls of its own page, and hands events to it', async () => {
    const { ask, asked, call, enter } = await served();
    const cookie = await enter();
    const ours = { cookie, 'sec-fetch-site': 'same-origin' };
    expect(await call(ours)).toMatchObject({ status: 200, body: '{"ok":true,"value":"done"}' });
    expect(asked).toEqual([{ name: 'app.info', args: {} }]);

    const heard = await ask('/api/events', { headers: { ...ours, accept: 'text/event-stream' } });
    expect(heard.body).toContain('data: {"name":"annotations.changed","payload":{"briefing":"b"}}');
  });

  it('keeps the address, the token in it above all, from other pages and from caches, in whatever it answers', async () => {
    const { ask, base, call, enter } = await served();
    const entry = await ask(`/${base.search}x`);
    const cookie = await enter();
    const answers = [
      entry,
      await ask(`/${base.search}`, { headers: { cookie } }),
      await ask('/', { headers: { cookie } }),
      await ask('/nothing', { headers: { cookie } }),
      await ask('/', { method: 'PUT', headers: { cookie, origin: base.origin } }),
      await call({ cookie }),
      await call({}),
      await ask('/api/events', { headers: { cookie, accept: 'text/event-stream' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 200, 200, 404, 405, 200, 403, 200]);
    for (const { headers, body } of answers) {
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(JSON.stringify([headers, body])).not.toContain(base.searchParams.get('token'));
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('serves nothing outside its folder', async () => {
    const { ask, enter } = await served();
    const cookie = await enter();
    const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/%00', '//etc/passwd'];
    for (const path of paths) {
      const reply = await ask(path, { headers: { cookie } });
      expect(reply.status, path).toBe(404);
      expect(reply.body, path).not.toContain('secret');
    }
  });

  it('says what is wrong with a call that is no JSON object', async () => {
    const { call, enter } = await served();
    const cookie = await enter();
    for (const body of ['nonsense', '7', 'null', '']) {
      const reply = await call({ cookie }, body);
      expect(reply.status, body).toBe(400);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
    }
  });
});
