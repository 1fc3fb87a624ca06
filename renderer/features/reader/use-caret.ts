import { type RefObject, useCallback, useEffect, useState } from 'react';
import { paint, rootOf } from '../../ui/blocks/index.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';

type Direction = 'forward' | 'backward';

const KEYS: Record<string, [direction: Direction, by: string, byWithMod: string]> = {
  ArrowRight: ['forward', 'character', 'word'],
  ArrowLeft: ['backward', 'character', 'word'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  End: ['forward', 'lineboundary', 'documentboundary'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
};

/**
 * A caret in the text for those who select without a mouse: `v` sets it at the section being read, the arrow keys move it
 * (with Ctrl or ⌥ by words), Shift selects, `s` selects the whole section, Escape takes it away.
 */
export function useCaret(article: RefObject<HTMLElement | null>, current: string | null): void {
  const [isOn, setOn] = useState(false);
  const start = useCallback(() => {
    const root = rootOf(article.current, current ?? '') ?? article.current?.querySelector('[data-section]');
    const leaf = root?.querySelector('[data-start]')?.firstChild;
    if (!leaf) return false;
    document.getSelection()?.collapse(leaf, 0);
    setOn(true);
    return true;
  }, [article, current]);
  useShortcuts({
    v: start,
    s: () => {
      const root = isOn ? sectionOfCaret() : null;
      if (root === null) return false;
      document.getSelection()?.selectAllChildren(root);
      return true;
    },
  });

  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') document.getSelection()?.removeAllRanges();
      else if (isTyped(event) || !moved(event, article.current)) return;
      event.preventDefault();
    };
    const show = () => {
      const selection = document.getSelection();
      if (selection === null || selection.rangeCount === 0) setOn(false);
      else paint('caret', caretRange(selection), 4);
    };
    show();
    document.addEventListener('keydown', press);
    document.addEventListener('selectionchange', show);
    return () => {
      paint('caret', []);
      document.removeEventListener('keydown', press);
      document.removeEventListener('selectionchange', show);
    };
  }, [isOn, article]);
}

/** Moves the caret by a key; false for keys that are not for it. A step that would leave the text is not taken. */
function moved(event: KeyboardEvent, article: HTMLElement | null): boolean {
  const step = KEYS[event.key];
  const selection = document.getSelection();
  if (step === undefined || selection === null || article === null) return false;
  const [direction, by, byWithMod] = step;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const unit = event.ctrlKey || event.metaKey || event.altKey ? byWithMod : by;
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, unit);
  if (!article.contains(selection.focusNode) && anchorNode !== null && focusNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  elementOf(selection.focusNode)?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The character that the caret stands before, as browsers draw no caret in text that is not edited. */
function caretRange({ focusNode, focusOffset, isCollapsed }: Selection): Range[] {
  if (!isCollapsed || !(focusNode instanceof Text) || focusNode.length === 0) return [];
  const range = document.createRange();
  const from = Math.min(focusOffset, focusNode.length - 1);
  range.setStart(focusNode, from);
  range.setEnd(focusNode, from + 1);
  return [range];
}

function sectionOfCaret(): Element | null {
  return elementOf(document.getSelection()?.focusNode ?? null)?.closest('[data-section]') ?? null;
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('textarea, input, select, [role="dialog"]') !== null;
}
