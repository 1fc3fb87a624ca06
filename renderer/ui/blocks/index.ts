export { Blocks, type FollowLink } from './blocks.tsx';
export {
  fromSelection,
  offsetAt,
  rangeFinder,
  rootOf,
  SECTION_ATTRIBUTE,
  type Selected,
  toDomRange,
} from './dom-range.ts';
export { paint } from './paint.ts';
