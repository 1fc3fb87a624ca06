import { useState } from 'react';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import { BriefFrame } from './brief-frame.tsx';
import { Group } from './options.tsx';
import { Picks } from './picks.tsx';
import { useChoice } from './use-choice.ts';

const FILES: ['one' | 'each', string][] = [
  ['one', 'One file with all of them'],
  ['each', 'A file for each'],
];

/** Chooses briefings of the library, and prints them as one brief or a brief each. */
export function LibraryBriefsDialog({ briefings, close }: { briefings: BriefingSummary[]; close(): void }) {
  const [chosen, change] = useChoice();
  const [picked, pick] = useState(() => briefings.map(({ id }) => id));
  const [files, setFiles] = useState<'one' | 'each'>('one');
  const { format, ...options } = chosen;
  return (
    <BriefFrame
      title="Print briefs of the library"
      briefings={picked}
      each={files === 'each'}
      options={options}
      chosen={chosen}
      change={change}
      close={close}
    >
      <Group<'one' | 'each'> name="Files" group="files" all={FILES} chosen={files} choose={setFiles} />
      <Picks
        name="Briefings"
        all={briefings.map(({ id, title }) => ({ id, name: title.value, level: 2 }))}
        picked={picked}
        pick={pick}
      />
    </BriefFrame>
  );
}
