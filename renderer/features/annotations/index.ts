export { AnnotationsPage } from './annotations-page.tsx';
export { Margin } from './margin.tsx';
export { NotesList } from './notes-list.tsx';
export { SelectionToolbar } from './selection-toolbar.tsx';
export { UnsavedNotesProvider, useNewNote } from './unsaved-notes.tsx';
export {
  FocusedNote,
  useAnnotations,
  useFocusedNote,
  usePaintedMarks,
} from './use-annotations.ts';
