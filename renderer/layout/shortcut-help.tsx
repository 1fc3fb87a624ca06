import { useCopyDiagnostics } from '../features/trouble/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './layout.module.css';

const SHORTCUTS = [
  ['/ or Ctrl/⌘ K', 'Search'],
  ['n, p', 'Next and previous hit'],
  ['w', 'Why the hit was found'],
  ['Ctrl/⌘ F', 'Find in this briefing'],
  ['F3, Ctrl/⌘ G', 'Next match in it; with Shift, the one before'],
  ['j, k', 'Next and previous section'],
  ['], [', 'Next and previous briefing'],
  ['Alt ←, Alt →', 'Back and forward; on a Mac ⌘ [ and ⌘ ]'],
  ['h', 'Highlight the selected words'],
  ['n', 'Write a note on the selected words'],
  ['v', 'Put a caret into the text; arrows move it, Shift selects, s selects the section'],
  ['b', 'Bookmark the section, or take its bookmark away'],
  ['Ctrl/⌘ Z', 'Undo what was done to annotations; with Shift, redo it'],
  ['y', 'Copy a link to the section, in the desktop app'],
  ['o', 'Show or hide the library'],
  ['Ctrl/⌘ P', 'Print a brief'],
  ['F6', 'To the message that has appeared'],
  ['?', 'These shortcuts'],
] as const;

/** The keys, and what to hand to whoever is to help. */
export function ShortcutHelp({ close }: { close(): void }) {
  const copyDiagnostics = useCopyDiagnostics();
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={close}>
      <table className={styles.shortcuts}>
        <tbody>
          {SHORTCUTS.map(([keys, what]) => (
            <tr key={what}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.help}>
        <p>
          Something does not work? Diagnostics tell versions, sizes and what went wrong, and nothing that you
          read or wrote.
        </p>
        <Button onPress={copyDiagnostics}>Copy diagnostics</Button>
      </footer>
    </Dialog>
  );
}
