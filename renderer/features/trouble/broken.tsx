import { useEffect, useState } from 'react';
import { useClient } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { DeadEnd } from '../../ui/dead-end.tsx';
import { leaveFirstScreen } from '../../ui/first-screen.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';

const WORDS = {
  window: {
    heading: 'Attaché cannot go on like this',
    text: 'Something went wrong while the window was drawn. Your annotations, notes and settings are kept. Load the window again to go on where you were.',
  },
  briefing: {
    heading: 'This briefing cannot be shown',
    text: 'Something went wrong while it was drawn. The file and your annotations are as they were. Try again, or choose another briefing from the list.',
  },
} as const;

/** What stands where drawing failed: what happened, what is kept, and how to go on. */
export function Broken({ place, retry }: { place: keyof typeof WORDS; retry(): void }) {
  const { heading, text } = WORDS[place];
  useEffect(leaveFirstScreen, []); // it would stand over this
  return (
    <DeadEnd
      heading={heading}
      ways={
        <>
          {place === 'briefing' && (
            <Button variant="primary" onPress={retry}>
              Try again
            </Button>
          )}
          <Button variant={place === 'window' ? 'primary' : 'plain'} onPress={() => location.reload()}>
            Load the window again
          </Button>
          <CopyButton />
        </>
      }
    >
      <p>{text}</p>
    </DeadEnd>
  );
}

/** Says itself what became of it: where the window is broken, there is no other place for it. */
function CopyButton() {
  const client = useClient();
  const [told, setTold] = useState<string | null>(null);
  const copy = () =>
    copyDiagnostics(client).then(
      () => setTold('The diagnostics are on the clipboard.'),
      (error: Error) => setTold(error.message),
    );
  return (
    <>
      <Button onPress={copy}>Copy diagnostics</Button>
      <span role="status">{told}</span>
    </>
  );
}
