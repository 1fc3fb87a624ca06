/** What is wrong with the app itself, kept until the reader has read of it. */
import type { Trouble } from '../../../shared/contract/trouble.ts';

export type Troubles = {
  list(): Trouble[];
  /** `message`: what happened and what became of it, in sentences for the reader. One of the same kind takes its place. */
  add(kind: Trouble['kind'], message: string): void;
  /** The reader has read of it, or it is over. */
  remove(kind: Trouble['kind']): void;
};

export function createTroubles(onChange: () => void): Troubles {
  const troubles = new Map<Trouble['kind'], string>();
  return {
    list: () => Array.from(troubles, ([kind, message]) => ({ kind, message })),
    add(kind, message) {
      troubles.set(kind, message);
      onChange();
    },
    remove(kind) {
      if (troubles.delete(kind)) onChange();
    },
  };
}
