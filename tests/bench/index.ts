/** `npm run bench -- NAME [--json]`: runs one bench; each prints what it measured, and asserts nothing. */
import { bench as annotations } from './annotations/bench.ts';
import { bench as brief } from './brief/bench.ts';
import { bench as facts } from './facts/bench.ts';
import { bench as relevance } from './relevance/bench.ts';
import { bench as search } from './search/bench.ts';
import { bench as start } from './start/bench.ts';

const benches: Record<string, (options: { json: boolean }) => Promise<void>> = {
  annotations,
  brief,
  facts,
  relevance,
  search,
  start,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`There is no bench “${name}”. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else await bench({ json: options.includes('--json') });
