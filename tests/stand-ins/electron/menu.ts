/** `Menu`: kept as it was made, so that a spec can find an item by its id and click it. */
type Template = {
  id?: string;
  label?: string;
  enabled?: boolean;
  click?: (item: MenuItem) => void;
  submenu?: Template[];
};

class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly submenu: Menu | null;
  readonly #click: Template['click'];

  constructor({ id, label = '', click, submenu }: Template) {
    this.id = id;
    this.label = label;
    this.submenu = submenu === undefined ? null : Menu.buildFromTemplate(submenu);
    this.#click = click;
  }

  click(): void {
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
