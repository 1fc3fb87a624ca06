/** One phase of one engine in a process of its own: `child.ts build|ask ENGINE FOLDER SIZE`. Prints JSON. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, type Kind, questions } from './corpus.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';

const LIMIT = 20;
const ROUNDS = 5;
const MB = 1024 * 1024;

const [phase, name = '', folder = '', size = '0'] = process.argv.slice(2);
const make = ENGINES[name];
if (make === undefined) throw new Error(`There is no engine ${name}.`);
process.stdout.write(JSON.stringify(phase === 'build' ? await build() : await ask()));

async function build() {
  const items = corpus(Number(size));
  const engine = make?.();
  engine?.prepare?.(items);
  const start = performance.now();
  await engine?.build(items, folder);
  const buildMs = performance.now() - start;
  const files = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
  return { buildMs, diskMb: files.reduce((sum, bytes) => sum + bytes, 0) / MB };
}

async function ask() {
  const engine = make?.();
  if (engine === undefined) return {};
  const asked = questions();
  const [first = { kind: 'one' as const, q: 'banks' }] = asked;
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  await engine.open(folder);
  engine.query(first, LIMIT);
  const restartMs = performance.now() - start;
  await new Promise((resolve) => setImmediate(resolve)); // what the engine has put off until it has answered
  globalThis.gc?.();
  const memoryMb = (process.memoryUsage.rss() - before) / MB;
  for (const question of asked) engine.query(question, LIMIT); // warm
  const times = new Map<Kind, number[]>();
  const found = asked.map((question) => {
    const runs = Array.from({ length: ROUNDS }, () => {
      const begin = performance.now();
      engine.query(question, LIMIT);
      return performance.now() - begin;
    });
    times.set(question.kind, [...(times.get(question.kind) ?? []), median(runs)]);
    return engine.query(question, 10);
  });
  const kinds = [...times].map(([kind, each]) => [
    kind,
    { p50: quantile(each, 0.5), p95: quantile(each, 0.95) },
  ]);
  return { restartMs, memoryMb, ...changes(engine), kinds: Object.fromEntries(kinds), found };
}

/** One changed item, searchable: the median of several, after the first, which makes what changes need. */
function changes(engine: Engine) {
  if (engine.change === undefined) return {};
  const items = corpus(Math.min(Number(size), 20_000)).slice(0, 12);
  const each = items.map((item) => {
    const begin = performance.now();
    engine.change?.({ ...item, body: `${item.body} changed` });
    engine.query({ kind: 'one', q: 'changed' }, LIMIT);
    return performance.now() - begin;
  });
  return { firstChangeMs: each[0], changeMs: median(each.slice(1)) };
}

function median(values: number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
