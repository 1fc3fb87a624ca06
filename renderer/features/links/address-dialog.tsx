import type { ExternalAddress } from '../../../shared/external-address.ts';
import { useClient } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import styles from './links.module.css';

export type Openable = Extract<ExternalAddress, { kind: 'openable' }>;

const WORDS = {
  web: {
    title: 'Open in the browser?',
    text: 'This link leaves Attaché. Look at the name of the site before you open it.',
  },
  mail: {
    title: 'Write a message?',
    text: 'This link opens your mail program. Look at whom the message is for before you open it.',
  },
};

/** The whole address, with where it leads to set off. */
export function AddressDialog({ address, close }: { address: Openable; close(): void }) {
  const client = useClient();
  const { title, text } = WORDS[address.to];
  const [before, where, after] = address.parts;
  const copy = () =>
    navigator.clipboard
      .writeText(address.url)
      .then(() => toast({ message: 'The address was copied.' }), toastError)
      .then(close);
  const open = () => {
    client.call('app.openExternal', { url: address.url }).catch(toastError);
    close();
  };
  return (
    <Dialog title={title} isOpen onClose={close}>
      <div className={styles.body}>
        <p>{text}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long address scrolls, and the keyboard must reach it */}
        <p className={styles.address} tabIndex={0}>
          {before}
          <strong>{where}</strong>
          {after}
        </p>
        {address.hasForeignLetters && (
          <p className={styles.warning}>
            This name has letters that can look like others. It is shown as the network spells it; open it
            only if you expected that.
          </p>
        )}
      </div>
      <footer className={styles.footer}>
        <Button onPress={close}>Cancel</Button>
        <Button onPress={copy}>Copy</Button>
        <Button variant="primary" onPress={open}>
          Open
        </Button>
      </footer>
    </Dialog>
  );
}
