export { CallError, type Client, createClient } from './client.ts';
export { desktopTransport } from './desktop.ts';
export {
  begin,
  ClientProvider,
  useAction,
  useAnswer,
  useClient,
  useFirstAnswers,
  useKnown,
} from './react.tsx';
export { showOwnAddress, webTransport } from './web.ts';
