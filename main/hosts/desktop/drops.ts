import { z } from 'zod';
import { answerPage } from './ipc.ts';
import type { Opener } from './opener.ts';

const Paths = z.array(z.string().min(1)).max(100);

/** Opens the files that are dropped on a window, as told by the preload script; the page itself has no part in it. */
export function openDrops(open: Opener): void {
  answerPage('attache:dropped', (_page, files) => {
    const paths = Paths.safeParse(files);
    for (const path of paths.success ? paths.data : []) open(path);
  });
}
