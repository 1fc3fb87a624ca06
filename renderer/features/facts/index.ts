import { lazily } from '../../ui/lazily.tsx';

export const FactsView = lazily(() => import('./facts-view.tsx').then((module) => module.FactsView));
