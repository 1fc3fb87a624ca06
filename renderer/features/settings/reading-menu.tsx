import { AArrowDown, AArrowUp, Palette } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { THEMES } from '../../../shared/model/settings.ts';
import { IconButton } from '../../ui/button.tsx';
import menu from '../../ui/menu.module.css';
import { useSettings } from './use-settings.ts';

const NAMES = { system: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' } as const;
const SMALLEST = 14;
const LARGEST = 28;

/** Theme and text size. */
export function ReadingMenu() {
  const [{ theme, textSize }, change] = useSettings();
  return (
    <>
      <IconButton
        label="Smaller text"
        icon={<AArrowDown size={18} />}
        isDisabled={textSize <= SMALLEST}
        onPress={() => change({ textSize: textSize - 2 })}
      />
      <IconButton
        label="Larger text"
        icon={<AArrowUp size={18} />}
        isDisabled={textSize >= LARGEST}
        onPress={() => change({ textSize: textSize + 2 })}
      />
      <MenuTrigger>
        <IconButton label="Theme" icon={<Palette size={18} />} />
        <Popover className={menu.popover}>
          <Menu
            className={menu.menu}
            aria-label="Theme"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = THEMES.find((name) => keys !== 'all' && keys.has(name));
              if (chosen !== undefined) change({ theme: chosen });
            }}
          >
            {THEMES.map((name) => (
              <MenuItem key={name} id={name} className={menu.item}>
                {NAMES[name]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
