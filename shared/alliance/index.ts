export {
  ANSWERS,
  type Answer,
  isFirstRefusal,
  type Placement,
  type PlacementStep,
  place,
} from './placement.ts';
export { type Question, STATUSES, type TermInForce, type TermStatus, termsInForce } from './terms.ts';
