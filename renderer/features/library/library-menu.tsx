import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useAnswer } from '../../client/index.ts';
import { PARTIES_ADDRESS } from '../../ui/address.ts';
import menu from '../../ui/menu.module.css';
import { LibraryBriefsDialog } from '../brief/index.ts';
import { useSettings } from '../settings/index.ts';
import styles from './library.module.css';
import { useListing } from './use-library.ts';
import { useOpening } from './use-opening.tsx';

/** The name of the library, and the way to another. */
export function LibraryMenu() {
  const listing = useListing();
  const [{ recentLibraries }] = useSettings();
  const { data: info } = useAnswer('app.info', {});
  const [, navigate] = useLocation();
  const [printing, setPrinting] = useState(false);
  const { open, openHome, choose, dialog } = useOpening();

  return (
    <>
      <MenuTrigger>
        <AriaButton className={styles.name} aria-label="Library menu">
          <span>{listing?.name}</span>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
        <Popover className={menu.popover} placement="bottom start">
          <Menu className={menu.menu} aria-label="Libraries">
            <MenuItem className={menu.item} onAction={choose}>
              Open another library…
            </MenuItem>
            <MenuItem className={menu.item} onAction={openHome}>
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
                <MenuItem key={dir} className={menu.item} onAction={() => open(dir)}>
                  {dir}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {printing && listing !== undefined && (
        <LibraryBriefsDialog briefings={listing.briefings} close={() => setPrinting(false)} />
      )}
      {dialog}
    </>
  );
}
