import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { trustOurScripts } from './trusted-types.ts'; // before all that makes schemas
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.tsx';
import {
  begin,
  ClientProvider,
  createClient,
  desktopTransport,
  showOwnAddress,
  webTransport,
} from './client/index.ts';
import { tellImports } from './features/library/index.ts';
import { Guarded, reportStrayErrors } from './features/trouble/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

trustOurScripts();
showOwnAddress();
const client = createClient(desktopTransport() ?? webTransport());
reportStrayErrors(client);
begin(client);
tellImports(client); // before the first screen: a start may bring a document along

createRoot(root).render(
  <StrictMode>
    <ClientProvider client={client}>
      <Guarded place="window">
        <App />
      </Guarded>
    </ClientProvider>
  </StrictMode>,
);
