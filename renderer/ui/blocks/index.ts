export { Blocks, type FollowLink } from './blocks.tsx';
export {
  fromSelection,
  rangeFinder,
  rootOf,
  SECTION_ATTRIBUTE,
  type Selected,
  textAt,
  toDomRange,
} from './dom-range.ts';
export { paint } from './paint.ts';
