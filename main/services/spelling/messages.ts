/** What passes between the spelling service and its worker. */
import type { Check, Dictionary } from './checker.ts';

export type WorkerData = { dictionary: Dictionary; own: string[] };

export type Ask = ({ what: 'wrong' } & Check) | { what: 'suggest' | 'add'; word: string };

export type ToWorker = { id: number; ask: Ask };
export type FromWorker = { id: number; words: string[] };
