import type { Scene } from '../../../shared/charts/index.ts';
import styles from './chart.module.css';

type Props = { scene: Scene; follow(section: string): void };

/** What a chart shows, in rows. What it is about, its second column, leads to the passage. */
export function SceneTable({ scene: { title, columns, items }, follow }: Props) {
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, cells: [kind, what, ...rest], section }) => (
          <tr key={id}>
            <td>{kind}</td>
            <th scope="row">
              {section === null ? (
                what
              ) : (
                <button type="button" onClick={() => follow(section)}>
                  {what}
                </button>
              )}
            </th>
            {rest.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
