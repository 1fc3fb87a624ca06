import { useMemo } from 'react';
import { compareTexts, foldPieces, isRewritten, type Shown } from '../../../shared/comparison/index.ts';
import styles from './changes.module.css';

type Props = { before: string; after: string };

/** A section's old and new text in one, the words that differ marked; both whole where hardly a word is left. */
export function ChangedText({ before, after }: Props) {
  const pieces = useMemo(() => compareTexts(before, after), [before, after]);
  if (isRewritten(pieces)) return <Rewritten before={before} after={after} />;
  return (
    <p className={styles.text}>
      {withPlaces(foldPieces(pieces)).map(({ piece, place, isBetween }) => (
        <PieceView key={place} {...piece} isBetween={isBetween} />
      ))}
    </p>
  );
}

function Rewritten({ before, after }: Props) {
  return (
    <>
      <p className={styles.aside}>This section was rewritten. It read:</p>
      <del className={styles.text}>{before}</del>
      <p className={styles.aside}>It now reads:</p>
      <ins className={styles.text}>{after}</ins>
    </>
  );
}

function PieceView({ kind, text, isBetween }: Shown & { isBetween: boolean }) {
  switch (kind) {
    case 'kept':
      return text;
    case 'folded':
      return (
        <span
          role="img"
          aria-label="Unchanged text left out"
          className={styles.folded}
          data-lines={isBetween && text.includes('\n') ? 'several' : 'one'}
        />
      );
    case 'removed':
      return <del>{visible(text)}</del>;
    case 'added':
      return <ins>{visible(text)}</ins>;
  }
}

/** A paragraph's end that alone came or went would not be seen. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll('\n', '¶\n') : text;
}

/** Each piece with its offset in all of them together, and whether others stand on both sides. */
function withPlaces(pieces: Shown[]): { piece: Shown; place: number; isBetween: boolean }[] {
  let place = 0;
  return pieces.map((piece, index) => {
    const placed = { piece, place, isBetween: index > 0 && index < pieces.length - 1 };
    place += piece.text.length;
    return placed;
  });
}
