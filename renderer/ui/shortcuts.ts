/** The keyboard: which key does what, for as long as a component is on the screen. */
import { useEffect, useRef } from 'react';

/** Keys as `event.key` has them (`/`, `n`, `Escape`), with `mod+` before for Ctrl or ⌘. A handler that answers false lets the key go on. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => unknown>;

/**
 * Single keys are letters while a reader types, and belong to a dialog while one is open or to a message that has the focus; `mod+`
 * keys work everywhere.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const handler = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (handler === undefined || event.defaultPrevented || (!name.startsWith('mod+') && isTaken(event)))
        return;
      if (handler(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Does what a key does, wherever the focus is; `name` as in `Shortcuts`. */
export function press(name: string): void {
  const isMod = name.startsWith('mod+');
  const key = isMod ? name.slice('mod+'.length) : name;
  document.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: isMod, cancelable: true }));
}

function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return '';
  return event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.key;
}

/** A checkbox has the focus and takes no letters. */
const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])';

function isTaken({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return true;
  return target instanceof HTMLElement && target.closest(`${TYPED_INTO}, [role=alertdialog]`) !== null;
}

/** Whether an element takes text, with a history of its own to undo. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('textarea, input, [contenteditable]') !== null;
}
