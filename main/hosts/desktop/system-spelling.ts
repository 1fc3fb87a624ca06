/** Whether Chromium checks spelling: only where it does so with the system's dictionaries. Both main and the preload go by it. */
export const USES_SYSTEM_SPELLING = process.platform === 'darwin';
