/** The least that the web host can show: one empty page on a loopback address, that says when it is drawn. */
import { createServer } from 'node:http';

const PAGE = `<!doctype html><title>Empty</title><script type="module">
requestAnimationFrame(() => requestAnimationFrame(() => fetch('/drawn?' + Date.now(), { method: 'POST' })));
</script>`;

const server = createServer((request, response) => {
  const [path, at] = (request.url ?? '').split('?');
  if (path === '/drawn')
    process.stdout.write(`${Math.round(Number(at) - performance.timeOrigin)} ms  list painted\n`);
  response.setHeader('content-type', 'text/html').end(path === '/' ? PAGE : '');
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/?token=none\n`);
});
