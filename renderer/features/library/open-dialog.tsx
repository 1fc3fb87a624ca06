import { type FormEvent, useEffect, useRef } from 'react';
import type { Listing } from '../../../shared/contract/library.ts';
import { useAction } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './library.module.css';

type Props = {
  /** Goes to the library that was opened. */
  show(listing: Listing): void;
  close(): void;
};

/** A browser cannot pick a folder for a program, so that its path is typed. */
export function OpenDialog({ show, close }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { mutate, error, isPending } = useAction('library.open');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dir = field.current?.value.trim() ?? '';
    if (dir === '') return;
    mutate(
      { dir },
      {
        onSuccess: (listing) => {
          show(listing);
          close();
        },
      },
    );
  };
  return (
    <Dialog title="Open another library" isOpen onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor="library-path">Path of a folder with Markdown files</label>
        <input
          id="library-path"
          ref={field}
          className={styles.field}
          placeholder="~/briefings"
          spellCheck={false}
        />
        {error && <Notice tone="danger">{error.message}</Notice>}
        <Button type="submit" variant="primary" isDisabled={isPending}>
          Open
        </Button>
      </form>
    </Dialog>
  );
}
