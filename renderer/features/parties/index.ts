export { PartiesPage } from './parties-page.tsx';
export { PartyLinks } from './party-links.tsx';
export { PartyPage } from './party-page.tsx';
export { TouchedNotice } from './touched-notice.tsx';
