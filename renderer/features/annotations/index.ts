export { AnnotationsPage } from './annotations-page.tsx';
export { Margin } from './margin.tsx';
export { NotesList } from './notes-list.tsx';
export { SelectionToolbar } from './selection-toolbar.tsx';
export {
  type Draft,
  FocusedNote,
  useAnnotations,
  useFocusedNote,
  usePaintedMarks,
} from './use-annotations.ts';
