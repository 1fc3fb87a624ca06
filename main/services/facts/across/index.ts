export { type Across, createAcross } from './across.ts';
