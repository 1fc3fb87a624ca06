/** An annotation whose new passage the reader is choosing in the text. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';

type Attaching = [annotation: Annotation | null, choose: (annotation: Annotation | null) => void];

const AttachingContext = createContext<Attaching>([null, () => {}]);

export function AttachingProvider({ children }: { children: ReactNode }) {
  return <AttachingContext value={useState<Annotation | null>(null)}>{children}</AttachingContext>;
}

export function useAttaching(): Attaching {
  return useContext(AttachingContext);
}
