import { useState } from 'react';
import { dayOf } from '../../../shared/days.ts';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import { useSettings } from '../settings/index.ts';

/** What the reader chooses for any brief. */
export type Chosen = Pick<BriefOptions, 'template' | 'annotations' | 'paper' | 'letterhead' | 'date'> & {
  format: Format;
};

/** Template, paper and letterhead are kept in the settings; the rest is chosen anew each time. */
export function useChoice(): [Chosen, (patch: Partial<Chosen>) => void] {
  const [{ paper, template, letterhead }, change] = useSettings();
  const [own, setOwn] = useState(() => ({
    annotations: true,
    format: 'pdf' as Format,
    date: dayOf(new Date()),
  }));
  const choose = ({ paper, template, letterhead, ...rest }: Partial<Chosen>) => {
    if (paper !== undefined) change({ paper });
    if (template !== undefined) change({ template });
    if (letterhead !== undefined) change({ letterhead });
    setOwn((now) => ({ ...now, ...rest }));
  };
  return [{ ...own, paper, template, letterhead }, choose];
}
