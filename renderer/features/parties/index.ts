import { lazily } from '../../ui/lazily.tsx';

export { PartyLinks } from './party-links.tsx';
export { TouchedNotice } from './touched-notice.tsx';
export const PartiesPage = lazily(() => import('./parties-page.tsx').then((module) => module.PartiesPage));
export const PartyPage = lazily(() => import('./party-page.tsx').then((module) => module.PartyPage));
