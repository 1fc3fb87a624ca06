/** Build, restart, memory and queries of our index beside bare SQLite FTS5, MiniSearch and plain lunr, on real news. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThere } from './corpus.ts';
import { ENGINES } from './engines.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** Engines that keep objects take minutes, and gigabytes, at the larger size. */
const RUNS: [size: number, engines: string[]][] = [
  [20_000, Object.keys(ENGINES)],
  [100_000, ['attache', 'attache with snippets', 'fts5', 'fts5 with snippets']],
];

export async function bench({ json }: { json: boolean }): Promise<void> {
  if (!isThere) {
    console.error('The news sections are not here: ../shared/data/news. Nothing was measured.');
    return;
  }
  for (const [size, engines] of RUNS) {
    for (const engine of engines) report({ size, engine, ...run(engine, size) }, json);
  }
}

function run(engine: string, size: number): object {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const { found, ...measured } = {
      ...phase('build', engine, folder, size),
      ...phase('ask', engine, folder, size),
    };
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function phase(name: string, engine: string, folder: string, size: number): Record<string, unknown> {
  const args = ['--expose-gc', '--max-old-space-size=8000', CHILD, name, engine, folder, String(size)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

function report(row: object, json: boolean): void {
  const rounded = JSON.stringify(row, (_key, value) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value,
  );
  console.log(json ? rounded : rounded.replace(/[{}"]/g, '').replaceAll(',', '  '));
}
