import { lazily } from '../../ui/lazily.tsx';

export const AnnotationsPage = lazily(() =>
  import('./annotations-page.tsx').then((module) => module.AnnotationsPage),
);
export { AttachingProvider } from './attaching.tsx';
export { BriefingNoteButton } from './briefing-note-button.tsx';
export { HistoryProvider } from './history.tsx';
export { Margin } from './margin.tsx';
export { NewNotesProvider, useNewNote, useSoughtNote } from './new-note.tsx';
export { NotesList } from './notes-list.tsx';
export { ReviewNotice } from './review-notice.tsx';
export { SectionTools, useSectionTools } from './section-tools.tsx';
export { SelectionToolbar } from './selection-toolbar.tsx';
export { StoreNotice } from './store-notice.tsx';
export { UnsavedNotesProvider } from './unsaved-notes.tsx';
export { FocusedNote, useAnnotations, useFocusedNote } from './use-annotations.ts';
export { usePaintedMarks } from './use-painted-marks.ts';
