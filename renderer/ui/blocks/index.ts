export { Blocks, type FollowLink } from './blocks.tsx';
export { fromSelection, offsetAt, SECTION_ATTRIBUTE, type Selected, toDomRange } from './dom-range.ts';
export { paint } from './paint.ts';
