/** `Menu`: kept as it was made, so that a spec can find an item by its id and click it. */
type Template = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: (item: MenuItem) => void;
  submenu?: Template[];
};

class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly submenu: Menu | null;
  readonly #click: Template['click'];

  constructor({ id, label = '', role, type, accelerator, click, submenu, ...state }: Template) {
    this.id = id;
    this.label = label;
    this.role = role;
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = accelerator;
    this.enabled = state.enabled ?? true;
    this.visible = state.visible ?? true;
    this.checked = state.checked ?? false;
    this.submenu = submenu === undefined ? null : Menu.buildFromTemplate(submenu);
    this.#click = click;
  }

  /** What a role does is Electron's own, and not modelled. */
  click(): void {
    if (this.role !== undefined) throw new Error(`The stand-in does not act the role “${this.role}”`);
    this.#click?.(this);
  }
}

export class Menu {
  static #applicationMenu: Menu | null = null;
  readonly items: MenuItem[];

  constructor(items: MenuItem[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)));
  }

  /** A spec puts its own function in place of it to see what is shown. */
  popup(): void {}

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
