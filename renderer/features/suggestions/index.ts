export { SuggestButton } from './suggest-button.tsx';
export { SuggestingProvider, useSuggesting } from './suggesting.tsx';
export { SuggestionsNotice } from './suggestions-notice.tsx';
export { SuggestionsPanel } from './suggestions-panel.tsx';
