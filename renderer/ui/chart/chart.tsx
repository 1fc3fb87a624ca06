/** A chart on screen: its scenes as SVG, one stop for the Tab key, its items walked with the arrows. */
import { createElement, type KeyboardEvent, memo, useId, useMemo, useState } from 'react';
import { elementOf, type Item, type Mark, type Room, type Scene } from '../../../shared/charts/index.ts';
import styles from './chart.module.css';
import { measureText } from './measure-text.ts';
import { SceneTable } from './scene-table.tsx';
import { useNear } from './use-near.ts';
import { useWidth } from './use-width.ts';

/** Scenes taller than this are parted, so that the axis is never far and what is out of sight is not drawn. In pixels. */
const TALLEST = 900;
const SIZE = 13;
/** What the caption and the handle of the table take, in pixels. */
const FRAME = 50;
/** A chart of more items than that is drawn as one comes near its parts. */
const MOST_AT_ONCE = 200;

type Props = {
  /** Keeps its identity while the data is the same. */
  draw(room: Room): Scene[];
  /** Goes to the section that an item stands in. */
  follow(section: string): void;
};

export function Chart({ draw, follow }: Props) {
  const [frame, width] = useWidth();
  const scenes = useMemo(
    () => (width === 0 ? [] : draw({ width, height: TALLEST, size: SIZE, measure: measureText })),
    [draw, width],
  );
  const isLong = scenes.reduce((sum, { items }) => sum + items.length, 0) > MOST_AT_ONCE;
  return (
    <div ref={frame} className={styles.chart}>
      {scenes.map((scene) => (
        <SceneView key={scene.title} scene={scene} isLong={isLong} follow={follow} />
      ))}
    </div>
  );
}

type SceneProps = { scene: Scene; isLong: boolean; follow: Props['follow'] };

/** Its room is kept from the start; the marks of a long chart come when it is near. */
const SceneView = memo(function SceneView({ scene, isLong, follow }: SceneProps) {
  const { title, alternative, width, height, behind, items } = scene;
  const description = useId();
  const [current, setCurrent] = useState(0);
  const [isTable, setIsTable] = useState(false);
  const [figure, isNear] = useNear<HTMLElement>(!isLong);

  function walk(event: KeyboardEvent): void {
    const next = stepTo(event.key, current, items);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    figure.current?.querySelectorAll<SVGElement>('[data-item]')[next]?.focus();
  }

  return (
    <figure
      ref={figure}
      className={styles.figure}
      style={{ containIntrinsicSize: `auto ${height + FRAME}px` }}
    >
      <figcaption>{title}</figcaption>
      <p id={description} className={styles.alternative}>
        {alternative}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: HTML has no element for a group of marks */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={title}
        aria-describedby={description}
        onKeyDown={walk}
      >
        {isNear && behind.map(markView)}
        {isNear &&
          items.map((item, index) => (
            <ItemView
              key={item.id}
              item={item}
              isCurrent={index === current}
              focused={() => setCurrent(index)}
              follow={follow}
            />
          ))}
      </svg>
      <details onToggle={({ currentTarget }) => setIsTable(currentTarget.open)}>
        <summary>As a table</summary>
        {isTable && <SceneTable scene={scene} follow={follow} />}
      </details>
    </figure>
  );
});

type ItemProps = { item: Item; isCurrent: boolean; focused(): void; follow: Props['follow'] };

function ItemView({ item, isCurrent, focused, follow }: ItemProps) {
  const { label, section, box, marks, lit = [] } = item;
  const go = () => section !== null && follow(section);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an item that leads nowhere does nothing
    <g
      data-item
      role={section === null ? 'img' : 'link'}
      aria-label={label}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.item}
      data-leads={section !== null}
      onFocus={focused}
      onClick={go}
      onKeyDown={(event) => event.key === 'Enter' && go()}
    >
      <rect {...box} className={styles.ground} />
      {lit.length > 0 && <g className={styles.lit}>{lit.map(markView)}</g>}
      {marks.map(markView)}
    </g>
  );
}

function markView(mark: Mark, index: number) {
  const { tag, attributes, text } = elementOf(mark);
  // A space parts the lines when they are listened to or copied.
  return createElement(tag, { key: index, ...attributes }, text === null ? null : `${text} `);
}

function stepTo(key: string, current: number, items: Item[]): number | null {
  const beside = items[current]?.beside;
  switch (key) {
    case 'ArrowLeft':
      return beside === undefined ? stepTo('ArrowUp', current, items) : indexOf(beside.left, items);
    case 'ArrowRight':
      return beside === undefined ? stepTo('ArrowDown', current, items) : indexOf(beside.right, items);
    case 'ArrowDown':
      return Math.min(current + 1, items.length - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
    default:
      return null;
  }
}

function indexOf(wanted: string | null, items: Item[]): number | null {
  const index = items.findIndex(({ id }) => id === wanted);
  return index === -1 ? null : index;
}
