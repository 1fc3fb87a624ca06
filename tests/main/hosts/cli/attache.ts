import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../../../dist/main/cli.js', import.meta.url));

type Ran = { exit: number; out: string; err: string };

/** Runs the built command on a data folder, as a shell would. */
export function attacheIn(data: string, ...args: string[]): Promise<Ran> {
  return run(CLI, data, args);
}

/** As `attacheIn`, by the command built into `cli`. */
export function run(cli: string, data: string, args: string[]): Promise<Ran> {
  const env = { ...process.env, ATTACHE_DATA: data };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { env }, (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}
