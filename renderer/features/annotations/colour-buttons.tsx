import { COLOURS, type Colour } from '../../../shared/model/annotation.ts';
import styles from './marks.module.css';

type Props = { label: (colour: Colour) => string; selected?: Colour; choose(colour: Colour): void };

/** The four colours; each has its letter besides, for those who cannot tell them apart. */
export function ColourButtons({ label, selected, choose }: Props) {
  return COLOURS.map((colour) => (
    <button
      key={colour}
      type="button"
      className={styles.swatch}
      data-colour={colour}
      aria-label={label(colour)}
      aria-pressed={selected === undefined ? undefined : colour === selected}
      title={label(colour)}
      onMouseDown={(event) => event.preventDefault()} // a press must not end the selection
      onClick={() => choose(colour)}
    >
      {colour.charAt(0).toUpperCase()}
    </button>
  ));
}
