/** The open windows, oldest first: what app.ts and browser-window.ts both know, so that neither imports the other. */
export type OpenWindow = { close(): void };

export const windows: OpenWindow[] = [];

/** Set while the app is quitting, so that the last window's closing ends it. */
export const quitting = { now: false };
