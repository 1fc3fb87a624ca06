/** What the system hands over to be opened (files, folders, links), by whichever way it comes. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { z } from 'zod';
import { isLink } from '../../../shared/link.ts';

/** What one instance of the app tells the other that runs already: absolute paths and links. */
const Handover = z.object({ open: z.array(z.string()) });
export type Handover = z.infer<typeof Handover>;

/** The arguments that are the app's own; the system's and, of the unpackaged app, the developer's come before them. */
export function ownArguments(argv: string[]): string[] {
  if (app.isPackaged) return argv.slice(1);
  const folder = app.getAppPath();
  return argv.slice(argv.findIndex((argument, index) => index > 0 && resolve(argument) === folder) + 1);
}

/** What was typed, as a path or link that another folder does not change. Desktops also hand files over as `file:` addresses. */
export function asked(typed: string, folder: string): string {
  if (isLink(typed)) return typed;
  try {
    if (/^file:\/\//i.test(typed)) return fileURLToPath(typed);
  } catch {} // an address of another machine: it is told of as the file that it is not
  return resolve(folder, typed);
}

/**
 * Has the system hand `attache:` links to the app. Only the installed one claims them: a copy that is being worked on is
 * no program of the reader's. Windows puts the link after `--`, so that nothing in it passes for an option.
 */
export function claimLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('attache', process.execPath, ['--']);
}

export type Inbox = {
  isEmpty(): boolean;
  /** Hands over what came so far, and from now on each as it comes. */
  follow(open: (what: string) => void): void;
};

/** Hears what the system asks from now on: on macOS that begins before the app is ready. `first` came by the command line. */
export function hearOpenings(first: string[]): Inbox {
  const waiting = [...first];
  let open = (what: string): void => void waiting.push(what);
  const hear = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault();
    open(what);
  };
  app.on('open-file', hear);
  app.on('open-url', hear);
  app.on('second-instance', (_event, _argv, _folder, handover) => {
    const told = Handover.safeParse(handover);
    for (const what of told.success ? told.data.open : []) open(what);
  });
  return {
    isEmpty: () => waiting.length === 0,
    follow(opener) {
      open = opener;
      for (const what of waiting.splice(0)) opener(what);
    },
  };
}
