import type { PartyPage, PartyRef } from '../../../shared/model/across.ts';
import { useAction } from '../../client/index.ts';
import { toastError } from '../../ui/toast.tsx';

type Links = {
  isPending: boolean;
  /** Whether there is anything that a mention could be said to be the same as, or not. */
  hasOthers(mention: PartyRef): boolean;
  confirm(mention: PartyRef): void;
  confirmAll(): void;
  deny(mention: PartyRef): void;
  /** Takes back that a mention is another party. */
  reopen(mention: PartyRef): void;
};

/**
 * What the reader says of the mentions of a party. All are held against those that are the party for certain. `said` is
 * called when an answer is kept: the button that gave it may be gone.
 */
export function useLinks({ mentions }: PartyPage, said: () => void): Links {
  const { mutate, isPending } = useAction('parties.link');
  const certain = mentions.filter(({ isConfirmed }) => isConfirmed);
  const say = (mention: PartyRef, others: PartyRef[], answer: 'same' | 'different' | 'open') =>
    mutate(
      { mention: refOf(mention), others: others.map(refOf), answer },
      { onSuccess: said, onError: toastError },
    );
  const othersOf = (mention: PartyRef) => certain.filter((other) => !isSame(other, mention));
  return {
    isPending,
    hasOthers: (mention) => othersOf(mention).length > 0,
    confirm: (mention) => say(mention, othersOf(mention), 'same'),
    confirmAll() {
      const [first] = certain;
      const others = mentions.filter(({ isConfirmed }) => !isConfirmed);
      if (first !== undefined) say(first, others, 'same');
    },
    deny: (mention) => say(mention, othersOf(mention), 'different'),
    reopen: (mention) => say(mention, mentions, 'open'),
  };
}

function refOf({ briefing, party }: PartyRef): PartyRef {
  return { briefing, party };
}

function isSame(a: PartyRef, b: PartyRef): boolean {
  return a.briefing === b.briefing && a.party === b.party;
}
