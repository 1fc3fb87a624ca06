/** The web host: the same app on a loopback page, for machines where the desktop runtime cannot be had. */
import openAddress from 'open';
import { toFailure } from '../../../shared/errors.ts';
import { isAnswered } from '../../command-line.ts';
import type { Dispatch } from '../../dispatch.ts';
import { createFirstScreen } from '../../first-screen.ts';
import { requireLibraryFolder } from '../../folders.ts';
import { libraryFolder, pathsFrom, readLaunchOptions } from '../../launch.ts';
import { createPages } from '../../pages.ts';
import type { Services } from '../../services.ts';
import { profileStartup, reached } from '../../startup.ts';
import { tellStrayErrors } from '../../stray-errors.ts';
import { webPlatform } from './platform.ts';
import { serve } from './server.ts';

/** The browser takes its time to come: the services open meanwhile, and its first calls wait for them. */
async function main(argv: string[]): Promise<void> {
  const options = readLaunchOptions(argv, process.env);
  const { library, data } = options;
  if (options.profileStartup) profileStartup((line) => process.stdout.write(line));
  reached('main loaded');
  const platform = webPlatform(pathsFrom(import.meta.url, data));
  if (library !== undefined) await requireLibraryFolder(libraryFolder(library)); // before a browser is sent anywhere
  const dispatch = Promise.withResolvers<Dispatch>();
  const listed = Promise.withResolvers<Services>();
  const server = await serve(
    async (name, args) => (await dispatch.promise)(name, args),
    createPages(
      new URL('../renderer', import.meta.url),
      createFirstScreen(listed.promise, () => import('../../../renderer/first-screen.tsx'), platform.log),
    ),
    Number(process.env.ATTACHE_PORT ?? 0),
  );
  const open: Closing[] = [server];
  // `on`, not `once`: a library that tidies up after writing ends the process itself where no listener but its own is left.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(open));
  reached('window created'); // the browser's, as soon as it comes to the address
  process.stdout.write(
    `Attaché is open at ${server.address}\nThe address works once. Press Ctrl+C to stop.\n`,
  );
  void openBrowser(server.address);

  const [{ createServices }, { createHandlers }, { createDispatch }] = await Promise.all([
    import('../../services.ts'),
    import('../../handlers.ts'),
    import('../../dispatch.ts'),
  ]);
  const services = await createServices(platform, server.tell);
  tellStrayErrors(platform.log, services.troubles);
  open.push(services);
  await services.openFirst(library);
  dispatch.resolve(createDispatch(createHandlers(services, platform), platform.log));
  listed.resolve(services);
}

type Closing = { close(): Promise<void> };

/** Also while the services are on their way: the reader may press Ctrl+C as soon as the address is printed. */
async function stop(open: Closing[]): Promise<void> {
  for (let each = open.shift(); each; each = open.shift()) await each.close(); // pressed again, it ends at once
  process.exit(0);
}

async function openBrowser(address: string): Promise<void> {
  if (process.env.ATTACHE_NO_BROWSER !== undefined) return;
  const browser = await openAddress(address).catch(() => null);
  browser?.on('error', () => {}); // no browser on this machine: the printed address is all there is to offer
}

const argv = process.argv.slice(2);
if (!isAnswered(argv))
  main(argv).catch((thrown: unknown) => {
    process.stderr.write(`${toFailure(thrown).message}\n`);
    process.exit(3);
  });
