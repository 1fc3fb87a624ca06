import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Command } from '../../shared/contract/app.ts';
import { useClient } from '../client/index.ts';
import { type CopyDiagnostics, useCopyDiagnostics } from '../features/trouble/index.ts';
import { ANNOTATIONS_ADDRESS, PARTIES_ADDRESS } from '../ui/address.ts';
import { isTyping, press } from '../ui/shortcuts.ts';

/** Does what the desktop's menu asks of this window. */
export function useCommands(): void {
  const client = useClient();
  const [, navigate] = useLocation();
  const copyDiagnostics = useCopyDiagnostics();
  useEffect(
    () => client.on('app.command', ({ command }) => ACTS[command]({ navigate, copyDiagnostics })),
    [client, navigate, copyDiagnostics],
  );
}

type Hands = { navigate(address: string): void; copyDiagnostics: CopyDiagnostics };

/** Each does what its key does, or its button. */
const ACTS: Record<Command, (hands: Hands) => void> = {
  undo: () => typedOr('undo', 'mod+z'),
  redo: () => typedOr('redo', 'mod+y'),
  find: () => press('mod+f'),
  search: () => press('mod+k'),
  print: () => press('mod+p'),
  'next-briefing': () => press(']'),
  'previous-briefing': () => press('['),
  'next-section': () => press('j'),
  'previous-section': () => press('k'),
  annotations: ({ navigate }) => navigate(ANNOTATIONS_ADDRESS),
  parties: ({ navigate }) => navigate(PARTIES_ADDRESS),
  'toggle-library': () => press('o'),
  'copy-link': () => press('y'),
  shortcuts: () => press('?'),
  'copy-diagnostics': ({ copyDiagnostics }) => void copyDiagnostics(),
};

/** A field that is typed in has a history of its own, which the browser alone knows. */
function typedOr(command: 'undo' | 'redo', key: string): void {
  if (isTyping(document.activeElement)) document.execCommand(command);
  else press(key);
}
