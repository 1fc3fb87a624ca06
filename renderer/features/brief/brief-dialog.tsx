import { useState } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { sectionName } from '../../../shared/model/section.ts';
import styles from './brief.module.css';
import { BriefFrame } from './brief-frame.tsx';
import { Picks } from './picks.tsx';
import { useChoice } from './use-choice.ts';

/** Chooses what a brief of one briefing is and holds, shows its real pages, and saves it. One page chooses its own content. */
export function BriefDialog({ briefing, close }: { briefing: Briefing; close(): void }) {
  const [chosen, change] = useChoice();
  const [sections, setSections] = useState(() => briefing.sections.map(({ id }) => id));
  const { format, ...options } = chosen;
  const isOnePage = chosen.template === 'one-page';
  // Of a file that could not be read there is nothing to choose; the preview says why.
  const nothingChosen = sections.length === 0 && briefing.sections.length > 0 && !isOnePage;
  return (
    <BriefFrame
      title="Print a brief"
      briefings={nothingChosen ? [] : [briefing.id]}
      each={false}
      options={{ ...options, sections }}
      chosen={chosen}
      change={change}
      close={close}
    >
      {!isOnePage && (
        <Picks
          name="Sections"
          all={briefing.sections.map((section) => ({
            id: section.id,
            name: sectionName(section),
            level: section.level,
          }))}
          picked={sections}
          pick={setSections}
        >
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.annotations}
              onChange={({ target }) => change({ annotations: target.checked })}
            />
            My highlights and notes
          </label>
        </Picks>
      )}
    </BriefFrame>
  );
}
