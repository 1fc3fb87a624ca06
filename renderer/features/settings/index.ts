export { ReadingMenu } from './reading-menu.tsx';
export { useAppearance, useSettings } from './use-settings.ts';
