import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './pack.ts';

type Step = { name?: string; if?: string; run?: string; uses?: string };
type Job = {
  uses?: string;
  needs?: string;
  if?: string;
  strategy?: { matrix: { os?: string[]; include?: { os: string }[] } };
  steps?: Step[];
};
type Workflow = { on: object; permissions?: unknown; jobs: Record<string, Job> };

const FOLDER = join(ROOT, '.github/workflows');
const SYSTEMS = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

const read = (name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
const workflows = readdirSync(FOLDER).map((name) => ({ name, workflow: read(name) }));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);

describe.each(workflows)('$name', ({ workflow }) => {
  it('runs what is there', () => {
    const called = stepsOf(workflow).flatMap(({ run = '' }) => [
      ...run.matchAll(/npm run ([\w-]+)|node ([\w/.-]+\.\w+)/g),
    ]);
    expect(called).not.toEqual([]);
    for (const [, script, file] of called) {
      if (script !== undefined) expect(scripts).toHaveProperty(script);
      if (file !== undefined) expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });

  it('may read the repository, and a job no more than it says', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('takes each action by its commit, which nobody can move as they can a tag', () => {
    const actions = stepsOf(workflow).flatMap(({ uses = [] }) => uses);
    expect(actions).not.toEqual([]);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });
});

describe('the tests', () => {
  const { on, jobs } = read('ci.yml');

  it('run whole on the three systems, for each change', () => {
    expect(on).toMatchObject({ push: { branches: ['main'] }, pull_request: null });
    expect(jobs.test?.if).toBeUndefined();
    expect(jobs.test?.strategy?.matrix.os).toEqual(SYSTEMS);
    expect(jobs.test?.steps?.filter(({ name }) => name === 'Test')).toEqual([
      { name: 'Test', if: "runner.os == 'Linux'", run: 'xvfb-run --auto-servernum npm test' },
      { name: 'Test', if: "runner.os != 'Linux'", run: 'npm test' },
    ]);
  });

  it('can be called by a release', () => {
    expect(on).toHaveProperty('workflow_call');
  });
});

describe('a release', () => {
  const { jobs } = read('release.yml');

  it('is packaged on the three systems after the tests have passed there', () => {
    expect(jobs.test).toEqual({ uses: './.github/workflows/ci.yml' });
    expect(jobs.package).toMatchObject({ needs: 'test' });
    expect(jobs.package?.if).toBeUndefined();
    expect(jobs.package?.strategy?.matrix.include?.map(({ os }) => os)).toEqual(SYSTEMS);
  });

  it('is started from its package before it is kept', () => {
    const names = jobs.package?.steps?.map(({ name, uses = '' }) => name ?? uses.replace(/@.*/, ''));
    expect(names?.slice(-2)).toEqual(['Try the package', 'actions/upload-artifact']);
  });

  it('is a draft, for a person to publish', () => {
    expect(jobs.draft).toMatchObject({ needs: 'package' });
    expect(jobs.draft?.if).toBeUndefined();
    const created = jobs.draft?.steps?.find(({ run }) => run?.includes('gh release'))?.run;
    expect(created).toMatch(/gh release create \S+ --draft /);
  });
});

it('newer versions are proposed each week, those of packages together and Electron by itself', () => {
  const file = join(ROOT, '.github/dependabot.yml');
  const { updates } = parse(readFileSync(file, 'utf8')) as { updates: object[] };
  const weekly = { directory: '/', schedule: { interval: 'weekly' } };
  expect(updates).toEqual([
    expect.objectContaining({
      'package-ecosystem': 'npm',
      ...weekly,
      groups: { packages: { patterns: ['*'], 'exclude-patterns': ['electron'] } },
    }),
    { 'package-ecosystem': 'github-actions', ...weekly, groups: { actions: { patterns: ['*'] } } },
  ]);
});
