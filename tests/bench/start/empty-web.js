/** The least that the web host can show: a page with one word on a loopback address, that says when it was on the screen. */
import { createServer } from 'node:http';

const PAGE = `<!doctype html><title>Empty</title><p>Empty</p><script type="module">
new PerformanceObserver((paints) => {
  const first = paints.getEntriesByName('first-contentful-paint')[0];
  if (first) fetch('/drawn?' + (performance.timeOrigin + first.startTime), { method: 'POST' });
}).observe({ type: 'paint', buffered: true });
</script>`;

const server = createServer((request, response) => {
  const [path, at] = (request.url ?? '').split('?');
  if (path === '/drawn')
    for (const stage of ['list painted', 'page drawn'])
      process.stdout.write(`${Math.round(Number(at) - performance.timeOrigin)} ms  ${stage}\n`);
  response.setHeader('content-type', 'text/html').end(path === '/' ? PAGE : '');
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/?token=none\n`);
});
