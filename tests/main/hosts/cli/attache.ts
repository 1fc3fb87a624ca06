import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../../dist/main/cli.js', import.meta.url));

/** Runs the built command on a data folder, as a shell would. */
export function attacheIn(
  data: string,
  ...args: string[]
): Promise<{ exit: number; out: string; err: string }> {
  const env = { ...process.env, ATTACHE_DATA: data };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], { env }, (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}
