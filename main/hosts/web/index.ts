/** The web host: the same app on a loopback page, for machines where the desktop runtime cannot be had. */
import open from 'open';
import { toFailure } from '../../../shared/errors.ts';
import { createDispatch } from '../../dispatch.ts';
import { createHandlers } from '../../handlers.ts';
import { pathsFrom, readLaunchOptions } from '../../launch.ts';
import { createServices } from '../../services.ts';
import { profileStartup, reached } from '../../startup.ts';
import { tellStrayErrors } from '../../stray-errors.ts';
import { webPlatform } from './platform.ts';
import { serve, type WebServer } from './server.ts';

async function main(): Promise<void> {
  const options = readLaunchOptions(process.argv.slice(2), process.env);
  const { library, data } = options;
  if (options.profileStartup) profileStartup((line) => process.stdout.write(line));
  reached('main loaded');
  const platform = webPlatform(pathsFrom(import.meta.url, data));
  let server: WebServer | null = null;
  const services = await createServices(platform, (told) => server?.tell(told));
  tellStrayErrors(platform.log, services.troubles);
  await services.openFirst(library);
  const dispatch = createDispatch(createHandlers(services, platform), platform.log);
  server = await serve(
    dispatch,
    new URL('../renderer', import.meta.url),
    Number(process.env.ATTACHE_PORT ?? 0),
  );

  reached('window created'); // the browser's, as soon as it comes to the address

  const stop = async () => {
    await server?.close();
    await services.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  process.stdout.write(
    `Attaché is open at ${server.address}\nThe address works once. Press Ctrl+C to stop.\n`,
  );
  if (process.env.ATTACHE_NO_BROWSER === undefined) {
    const browser = await open(server.address).catch(() => null);
    browser?.on('error', () => {}); // no browser on this machine: the printed address is all there is to offer
  }
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${toFailure(thrown).message}\n`);
  process.exit(3);
});
