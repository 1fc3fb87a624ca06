#!/usr/bin/env node
/**
 * The `attache` command. The bundle needs Node 24, as the desktop app embeds it; where the system's is older, it runs on
 * the one that the project brings along.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const brought = here(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
const isEnough = Number(process.versions.node.split('.')[0]) >= NEEDED;
const node = isEnough ? process.execPath : existsSync(brought) ? brought : null;

if (node === null) {
  process.stderr.write(
    `Attaché needs Node ${NEEDED}; this is ${process.versions.node}. Install a newer Node.\n`,
  );
  process.exitCode = 3;
} else {
  const { status } = spawnSync(node, [here('../dist/main/cli.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 3;
}
