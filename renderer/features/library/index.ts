export { EmptyLibrary } from './empty-library.tsx';
export { FirstList, FirstName } from './first-list.tsx';
export { ImportButton } from './import-button.tsx';
export { ImportDrop } from './import-drop.tsx';
export { tellImports } from './imported.ts';
export { LibraryMenu } from './library-menu.tsx';
export { LibraryPane } from './library-pane.tsx';
export { useListing, useNeighbours, useOrder, useReadIds } from './use-library.ts';
