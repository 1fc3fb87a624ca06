/** What a host must provide for the services to run in it. Services know their host through this alone. */

export type Paths = {
  /** The reader's own: annotations, settings. Absolute; made when missing. */
  data: string;
  /** What ships with the app: fonts, the bundled library. Absolute. */
  assets: string;
  /** The entry file of the search worker. */
  searchWorker: URL;
  /** The entry file of the spelling worker. */
  spellingWorker: URL;
};

/**
 * A message says what happened and to which file, by its path in the library or the data folder; it quotes nothing that the
 * reader reads or writes, because the log is handed to others. What was caught goes into `cause`.
 */
export type Log = {
  info(message: string): void;
  warn(message: string, cause?: unknown): void;
  error(message: string, cause?: unknown): void;
};

/** Dialogs of the desktop; each answers an absolute path, or null when the reader cancelled. */
export type Dialogs = {
  chooseFolder(title: string): Promise<string | null>;
  saveFile(title: string, defaultName: string): Promise<string | null>;
};

export type Platform = {
  host: 'desktop' | 'web' | 'cli';
  version: string;
  paths: Paths;
  log: Log;
  now(): Date;
  /** Null where the host has none. */
  dialogs: Dialogs | null;
  /** Opens an address outside the app. */
  openExternal(url: string): Promise<void>;
};
