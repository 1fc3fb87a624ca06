import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { verifyStore } from '../../../../main/services/annotations/verify.ts';
import { freshFile, LIBRARY, openRoom } from './room.ts';

/** Each takes a process's start; more of them are for thoroughness, not for every run. */
const KILLS = Number(process.env.ATTACHE_KILLS ?? 10);
const WRITER = fileURLToPath(new URL('./draft-writer.ts', import.meta.url));

it('what was acknowledged of a note that is being written is there after the process was killed at once', {
  timeout: 60_000 + KILLS * 2000,
}, async () => {
  const file = freshFile();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await killWhileWriting(file);
    expect(verifyStore(file)).toMatchObject({ integrity: 'ok', setAside: [] });
    const room = openRoom(file);
    const kept = room.store.drafts.list(LIBRARY)[0]?.text.length ?? 0;
    // The process may have been killed between the commit of one more letter and its acknowledgement.
    expect([acknowledged, (acknowledged + 1) % 50]).toContain(kept);
    room.close();
  }
});

/** Kills a process at a random moment; answers how many letters it had acknowledged last. */
async function killWhileWriting(file: string): Promise<number> {
  const child = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let last = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number.isNaN(last)) void setTimeout(Math.random() * 200).then(() => child.kill('SIGKILL'));
    last = Number(line);
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return last;
}
