import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './pack.ts';

type Workflow = { permissions?: unknown; jobs: Record<string, { steps: { run?: string }[] }> };

const FOLDER = join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  workflow: parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow,
}));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };

it.each(workflows)('$name runs what is there', ({ workflow }) => {
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ run = '' }) => run));
  const called = commands.flatMap((command) => [
    ...command.matchAll(/npm run ([\w-]+)|node ([\w/.-]+\.\w+)/g),
  ]);
  expect(called).not.toEqual([]);
  for (const [, script, file] of called) {
    if (script !== undefined) expect(scripts).toHaveProperty(script);
    if (file !== undefined) expect(existsSync(join(ROOT, file)), file).toBe(true);
  }
});

it.each(workflows)('$name may read the repository, and a job no more than it says', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
});
