export { FactsView } from './facts-view.tsx';
