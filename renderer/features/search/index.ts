export { FirstSearchBox } from './first-search-box.tsx';
export { SearchBox } from './search-box.tsx';
export { SearchProvider, useSearch } from './search-context.tsx';
export { SearchResults } from './search-results.tsx';
export { useSearchAnswer } from './use-search-answer.ts';
