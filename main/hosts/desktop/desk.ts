/** `--desk` of renderer/styles/tokens.css, by theme: what a window shows until its page is drawn. */
export const DESK = { light: '#f4f3f0', sepia: '#efe5cf', dark: '#101214' } as const;
