export { BriefDialog } from './brief-dialog.tsx';
