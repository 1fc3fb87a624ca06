import { ChevronDown } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { Listing } from '../../../shared/contract/library.ts';
import { useAction, useAnswer, useKnown } from '../../client/index.ts';
import { PARTIES_ADDRESS } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import menu from '../../ui/menu.module.css';
import { Notice } from '../../ui/notice.tsx';
import { toastError } from '../../ui/toast.tsx';
import { LibraryBriefsDialog } from '../brief/index.ts';
import { useSettings } from '../settings/index.ts';
import styles from './library.module.css';
import { useListing } from './use-library.ts';

/** The name of the library, and the way to another. */
export function LibraryMenu() {
  const listing = useListing();
  const [{ recentLibraries }] = useSettings();
  const { data: info } = useAnswer('app.info', {});
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const [printing, setPrinting] = useState(false);
  const show = useShowLibrary();
  const opened = { onSuccess: show, onError: toastError };
  const open = useAction('library.open');
  const openHome = useAction('library.openHome');
  const choose = useAction('library.choose');

  return (
    <>
      <MenuTrigger>
        <AriaButton className={styles.name} aria-label="Library menu">
          <span>{listing?.name}</span>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
        <Popover className={menu.popover} placement="bottom start">
          <Menu className={menu.menu} aria-label="Libraries">
            <MenuItem
              className={menu.item}
              onAction={() => (info?.host === 'desktop' ? choose.mutate({}, opened) : setAsking(true))}
            >
              Open another library…
            </MenuItem>
            <MenuItem className={menu.item} onAction={() => openHome.mutate({}, opened)}>
              The library that came with Attaché
            </MenuItem>
            <Separator className={menu.separator} />
            <MenuItem className={menu.item} onAction={() => navigate(PARTIES_ADDRESS)}>
              Parties and contradictions
            </MenuItem>
            <MenuItem
              className={menu.item}
              isDisabled={listing === undefined || listing.briefings.length === 0}
              onAction={() => setPrinting(true)}
            >
              Print briefs of this library…
            </MenuItem>
            <Separator className={menu.separator} />
            {recentLibraries
              .filter((dir) => dir !== listing?.root && !dir.startsWith(info?.dataDir ?? ''))
              .map((dir) => (
                <MenuItem key={dir} className={menu.item} onAction={() => open.mutate({ dir }, opened)}>
                  {dir}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {printing && listing !== undefined && (
        <LibraryBriefsDialog briefings={listing.briefings} close={() => setPrinting(false)} />
      )}
      {asking && <OpenDialog close={() => setAsking(false)} />}
    </>
  );
}

/** Goes to the library that was opened; null when the reader has thought better of it. */
function useShowLibrary(): (listing: Listing | null) => void {
  const known = useKnown('library.list', {});
  const [, navigate] = useLocation();
  return (listing) => {
    if (listing === null) return;
    known(() => listing); // before the list is asked for again, lest a briefing of the former one open
    navigate('/');
  };
}

/** A browser cannot pick a folder for a program, so that its path is typed. */
function OpenDialog({ close }: { close(): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const show = useShowLibrary();
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
