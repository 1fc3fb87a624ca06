export { libraryKey, seedHome } from './home.ts';
export { importDocument } from './import/import-document.ts';
export { saveImport } from './import/save.ts';
export { createLibrary, type Library } from './library.ts';
export { locate } from './locate.ts';
export { readBriefing } from './read-briefing.ts';
