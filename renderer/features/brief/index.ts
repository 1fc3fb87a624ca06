import { lazily } from '../../ui/lazily.tsx';

export const BriefDialog = lazily(() => import('./brief-dialog.tsx').then((module) => module.BriefDialog));
export const LibraryBriefsDialog = lazily(() =>
  import('./library-briefs-dialog.tsx').then((module) => module.LibraryBriefsDialog),
);
