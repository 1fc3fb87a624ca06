/** What the system hands over to be opened (files, folders, links), by whichever way it comes. */
import { app } from 'electron';
import { z } from 'zod';

/** What one instance of the app tells the other that runs already: absolute paths and links. */
const Handover = z.object({ open: z.array(z.string()) });
export type Handover = z.infer<typeof Handover>;

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
