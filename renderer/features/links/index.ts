export { LeavingProvider, useLeave } from './leaving.tsx';
