export { OpenBriefing, useOpenBriefing } from './open-briefing.tsx';
export { Outline } from './outline.tsx';
export { Reader } from './reader.tsx';
