export { BriefDialog } from './brief-dialog.tsx';
export { LibraryBriefsDialog } from './library-briefs-dialog.tsx';
