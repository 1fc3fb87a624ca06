/** The menu of the right mouse button: spelling and editing in fields, copying elsewhere. */
import {
  app,
  BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import type { Log } from '../../platform.ts';
import type { Speller } from './spelling.ts';

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** Must run before the first window is opened. */
export function offerContextMenus(speller: Speller, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, params) => {
      show(contents, params, speller).catch((cause: unknown) =>
        log.error('A menu could not be shown', cause),
      );
    });
  });
}

async function show(contents: WebContents, params: ContextMenuParams, speller: Speller): Promise<void> {
  const editing = params.isEditable ? editItems(params) : copyItems(params);
  const items = [...(await spellingItems(contents, params, speller)), ...editing];
  const window = BrowserWindow.fromWebContents(contents);
  if (items.length > 0 && window !== null) Menu.buildFromTemplate(items).popup({ window });
}

async function spellingItems(
  contents: WebContents,
  params: ContextMenuParams,
  speller: Speller,
): Promise<MenuItemConstructorOptions[]> {
  const word = params.misspelledWord;
  if (!params.isEditable || word === '') return [];
  const suggestions = await speller.suggest(params);
  const learn = async () => {
    await speller.add(contents, word);
    contents.replaceMisspelling(word); // by itself: the field is looked through again, and the word is not underlined any more
  };
  return [
    ...suggestions.map((suggestion) => ({
      label: suggestion,
      click: () => contents.replaceMisspelling(suggestion),
    })),
    ...(suggestions.length === 0 ? [{ label: 'No Suggestions', enabled: false }] : []),
    LINE,
    { id: 'learn-spelling', label: 'Add to Dictionary', click: () => void learn().catch(speller.complain) },
    LINE,
  ];
}

function editItems({ editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    LINE,
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    LINE,
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

function copyItems({ selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
