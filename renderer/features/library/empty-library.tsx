import type { Listing } from '../../../shared/contract/library.ts';
import { Button } from '../../ui/button.tsx';
import { DeadEnd } from '../../ui/dead-end.tsx';
import { ImportTrigger } from './import-button.tsx';
import { useOpening } from './use-opening.tsx';

/** In place of a briefing, where the open library has none: why that is, and what there is to do. */
export function EmptyLibrary({ listing: { root, trouble } }: { listing: Listing }) {
  const { choose, openHome, dialog } = useOpening();
  const isGone = trouble !== null;
  const ways = (
    <>
      {!isGone && (
        <ImportTrigger>
          <Button variant="primary">Make a briefing of a document…</Button>
        </ImportTrigger>
      )}
      <Button onPress={choose}>Open another library…</Button>
      <Button onPress={openHome}>The library that came with Attaché</Button>
      {dialog}
    </>
  );
  return (
    <DeadEnd heading={isGone ? 'This library is gone' : 'This library is empty'} ways={ways}>
      <p>
        {trouble ??
          `There is no Markdown file in the folder “${root}”. One that is put there shows here at once.`}
      </p>
    </DeadEnd>
  );
}
