export { type CopyDiagnostics, useCopyDiagnostics } from './copy-diagnostics.ts';
export { Guarded } from './guarded.tsx';
export { reportStrayErrors } from './report.ts';
export { TroubleNotices } from './trouble-notices.tsx';
