#!/usr/bin/env node
/**
 * The `attache` command. The bundle needs Node 24, as the desktop app embeds it; where the system's is older, it runs on
 * the one that the project brings along. What was compiled is kept, so that the next command starts sooner.
 */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const brought = here(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  module.enableCompileCache();
  await import('../dist/main/cli.js');
} else if (existsSync(brought)) {
  const { spawnSync } = await import('node:child_process');
  const { status } = spawnSync(brought, process.argv.slice(1), { stdio: 'inherit' });
  process.exitCode = status ?? 3;
} else {
  process.stderr.write(
    `Attaché needs Node ${NEEDED}; this is ${process.versions.node}. Install a newer Node.\n`,
  );
  process.exitCode = 3;
}
