export { type Catalogue, openCatalogue } from './catalogue.ts';
export { libraryKey, seedHome } from './home.ts';
export { createLibrary, type Library } from './library.ts';
export { LARGEST_FILE, tooLarge } from './library-file.ts';
export { locate } from './locate.ts';
export { READER } from './reader-version.ts';
export { openReadings, type Readings } from './readings.ts';
