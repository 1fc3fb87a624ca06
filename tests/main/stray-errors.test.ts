import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';

it('a terminal that has gone is told of nowhere, and costs nothing', async () => {
  const module = (name: string) => JSON.stringify(new URL(`../../main/${name}`, import.meta.url).href);
  const script = `
    const { consoleLog } = await import(${module('log.ts')});
    const { tellStrayErrors } = await import(${module('stray-errors.ts')});
    let told = 0;
    tellStrayErrors(consoleLog, { add: () => { if (++told === 100) process.exit(1); } });
    process.stdin.once('data', () => {
      consoleLog.warn('Something that is of no use to anybody');
      setTimeout(() => { process.stdout.write(String(told)); process.stdin.destroy(); }, 300);
    });
    process.stdout.write('ready ');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = text(child.stdout);
  await once(child.stdout, 'data');
  child.stderr.destroy();
  await once(child.stderr, 'close');
  child.stdin.write('go');
  expect(await said).toMatch(/0$/);
});
