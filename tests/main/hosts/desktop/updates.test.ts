import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createUpdates, type Updater } from '../../../../main/hosts/desktop/updates.ts';

type Situation = {
  feed?: boolean;
  /** The version that the feed has; `offline`, `not installed` from a package that can replace itself, or `not for this system`. */
  newest?: string;
  /** The reader's answers, in order. */
  answers?: boolean[];
};

/** Updates where electron-updater and the reader are played; `happened` is what either saw, in order. */
function updatesIn({ feed = true, newest = '0.2.0', answers = [] }: Situation) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const feedFile = join(folder, 'app-update.yml');
  if (feed) writeFileSync(feedFile, 'provider: generic\nurl: https://updates.example\n');
  const happened: string[] = [];
  const events = new EventEmitter();
  const updater: Updater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    logger: console,
    once: (event, listener) => events.once(event, listener),
    async checkForUpdates() {
      happened.push(`looked, by itself: ${updater.autoDownload || updater.autoInstallOnAppQuit}`);
      updater.logger?.info('updater cache dir: /home/reader/.cache/attache-updater'); // as electron-updater does
      if (newest === 'offline') {
        updater.logger?.error('Error: net::ERR_INTERNET_DISCONNECTED at /home/reader/attache/main.js');
        throw new Error('net::ERR_INTERNET_DISCONNECTED');
      }
      if (newest === 'not installed') return null;
      return { isUpdateAvailable: newest !== '0.1.0', updateInfo: { version: newest } };
    },
    async downloadUpdate() {
      happened.push('downloaded');
      return [];
    },
    quitAndInstall() {
      happened.push('installed');
      if (newest === 'not for this system')
        events.emit('error', new Error('/home/reader/attache is not writable'));
    },
  };
  const updates = createUpdates({
    feedFile,
    version: '0.1.0',
    async load() {
      happened.push('loaded');
      return updater;
    },
    async tell(message) {
      happened.push(`told: ${message}`);
    },
    async ask(question, yes) {
      happened.push(`asked: ${question} [${yes}]`);
      return answers.shift() ?? false;
    },
    log: {
      info: (message) => void happened.push(`noted: ${message}`),
      warn: (message, cause) => void happened.push(`warned: ${message}, because of ${cause}`),
      error: (message, cause) => void happened.push(`failed: ${message}, because of ${cause}`),
    },
  });
  return { updates, happened };
}

const LOOKED = ['loaded', 'looked, by itself: false'];

it('is off without a feed, says so, and loads nothing', async () => {
  const { updates, happened } = updatesIn({ feed: false });
  await updates.offer();
  expect(happened).toEqual([]);
  await updates.check();
  expect(happened).toEqual(['told: Updates: off, no feed is configured.']);
  expect(updates.state).toBe('Updates: off, no feed is configured.');
});

it('downloads nothing before the reader says so', async () => {
  const { updates, happened } = updatesIn({ answers: [false] });
  await updates.offer();
  expect(happened).toEqual([
    ...LOOKED,
    'noted: Version 0.2.0 is offered',
    'asked: Attaché 0.2.0 is available. You have 0.1.0. [Download]',
  ]);
});

it('installs nothing before the reader says so', async () => {
  const { updates, happened } = updatesIn({ answers: [true, false] });
  await updates.offer();
  expect(happened.slice(4)).toEqual([
    'downloaded',
    'noted: Version 0.2.0 is downloaded',
    'asked: Attaché 0.2.0 is ready. [Restart and Install]',
  ]);
});

it('installs when the reader said yes to both', async () => {
  const { updates, happened } = updatesIn({ answers: [true, true] });
  await updates.offer();
  expect(happened.at(-1)).toBe('installed');
});

it('says nothing at the start when there is nothing newer or no network, and says it when asked', async () => {
  const newest = updatesIn({ newest: '0.1.0' });
  await newest.updates.offer();
  expect(newest.happened).toEqual(LOOKED);
  await newest.updates.check();
  expect(newest.happened.at(-1)).toBe('told: Attaché 0.1.0 is the newest version.');

  const offline = updatesIn({ newest: 'offline' });
  await offline.updates.offer();
  expect(offline.happened.slice(2)).toEqual([
    // What an error says stays out of the message, and so out of the log.
    'warned: No newer version could be looked for, because of Error: net::ERR_INTERNET_DISCONNECTED',
  ]);
  await offline.updates.check();
  expect(offline.happened.at(-1)).toMatch(/^told: Attaché could not be updated\./);
});

it('writes what failed into the log in its own words, and electron-updater nothing', async () => {
  const offline = updatesIn({ newest: 'offline' });
  await offline.updates.check();
  expect(offline.happened.filter((line) => /^(noted|warned|failed)/.test(line))).toEqual([
    'failed: The update failed, because of Error: net::ERR_INTERNET_DISCONNECTED',
  ]);
  const stuck = updatesIn({ newest: 'not for this system', answers: [true, true] });
  await stuck.updates.offer();
  expect(stuck.happened.at(-1)).toBe(
    'failed: The update could not be installed, because of Error: /home/reader/attache is not writable',
  );
});

it('does not pass for the newest version where it cannot find out', async () => {
  const { updates, happened } = updatesIn({ newest: 'not installed' });
  await updates.check();
  expect(happened.at(-1)).toMatch(/^told: Attaché could not be updated\./);
});
