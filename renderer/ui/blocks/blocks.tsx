/**
 * A section's blocks as HTML. Every run of characters that counts in the section text stands in an element with
 * `data-start`, its offset (UTF-16 units), and no other text stands in a section: dom-range.ts relies on both.
 */
import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/errors.ts';
import type { Align, Block, Inline, ListItem, Row } from '../../../shared/model/section.ts';
import { FollowedLink } from '../followed-link.tsx';
import styles from './blocks.module.css';

/** Follows a link as it is written in the briefing. */
export type FollowLink = (href: string) => void;

export function Blocks({ blocks, follow }: { blocks: Block[]; follow: FollowLink }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} follow={follow} />);
}

function BlockView({ block, follow }: { block: Block; follow: FollowLink }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Run inlines={block.children} follow={follow} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => <Item key={index} item={item} follow={follow} />);
      return block.ordered ? (
        <ol className={styles.list} start={block.from}>
          {items}
        </ol>
      ) : (
        <ul className={styles.list}>{items}</ul>
      );
    }
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.blocks} follow={follow} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className={styles.pre}>
          <code data-start={block.start}>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table {...block} follow={follow} />;
    case 'rule':
      return <hr className={styles.rule} />;
    default:
      return assertNever(block, 'block');
  }
}

function Item({ item, follow }: { item: ListItem; follow: FollowLink }) {
  if (item.checked === null) {
    return (
      <li>
        <Blocks blocks={item.blocks} follow={follow} />
      </li>
    );
  }
  return (
    <li className={styles.task}>
      <input
        type="checkbox"
        checked={item.checked}
        readOnly
        disabled
        aria-label={item.checked ? 'Done' : 'Not done'}
      />
      <div>
        <Blocks blocks={item.blocks} follow={follow} />
      </div>
    </li>
  );
}

type TableProps = { align: Align[]; header: Row; rows: Row[]; follow: FollowLink };

/** A wide table scrolls by itself; the browser lets the keyboard reach what scrolls. */
function Table({ align, header, rows, follow }: TableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" className={styles[align[column] ?? 'left']}>
                <Run inlines={cell} follow={follow} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={styles[align[column] ?? 'left']}>
                  <Run inlines={cell} follow={follow} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Run({ inlines, follow }: { inlines: Inline[]; follow: FollowLink }) {
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} follow={follow} />);
}

function InlineView({ inline, follow }: { inline: Inline; follow: FollowLink }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return <span data-start={inline.start}>{inline.text}</span>;
    case 'code':
      return (
        <code className={styles.code} data-start={inline.start}>
          {inline.text}
        </code>
      );
    case 'break':
      return <br data-start={inline.start} />;
    case 'image': // pictures are not loaded: what they show is said instead
      return (
        <span className={styles.image} title={`Picture: ${inline.src}`} data-start={inline.start}>
          {inline.text}
        </span>
      );
    case 'strong':
      return (
        <strong>
          <Run inlines={inline.children} follow={follow} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Run inlines={inline.children} follow={follow} />
        </em>
      );
    case 'delete':
      return (
        <del>
          <Run inlines={inline.children} follow={follow} />
        </del>
      );
    case 'link':
      return (
        <FollowedLink href={inline.href} follow={() => follow(inline.href)}>
          <Run inlines={inline.children} follow={follow} />
        </FollowedLink>
      );
    case 'foreign':
      return (
        <span lang={inline.lang}>
          <Run inlines={inline.children} follow={follow} />
        </span>
      );
    default:
      return assertNever(inline, 'inline');
  }
}
