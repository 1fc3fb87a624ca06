import type { BriefOptions } from '../../../shared/model/brief.ts';
import { type Section, sectionName } from '../../../shared/model/section.ts';
import { Button } from '../../ui/button.tsx';
import styles from './brief.module.css';

export type Chosen = { sections: string[]; annotations: boolean; paper: BriefOptions['paper'] };

type Props = { sections: Section[]; options: Chosen; change(patch: Partial<Chosen>): void };

/** What goes into the brief: each section, the reader's annotations, the paper. */
export function Options({ sections, options, change }: Props) {
  const toggle = (id: string, wanted: boolean) => {
    const chosen = new Set(options.sections);
    if (wanted) chosen.add(id);
    else chosen.delete(id);
    change({ sections: sections.flatMap((section) => (chosen.has(section.id) ? section.id : [])) });
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend>Sections</legend>
        <div className={styles.all}>
          <Button onPress={() => change({ sections: sections.map(({ id }) => id) })}>All</Button>
          <Button onPress={() => change({ sections: [] })}>None</Button>
        </div>
        {sections.map((section) => (
          <label key={section.id} className={styles.choice} data-level={section.level}>
            <input
              type="checkbox"
              checked={options.sections.includes(section.id)}
              onChange={({ target }) => toggle(section.id, target.checked)}
            />
            {sectionName(section)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Also</legend>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={options.annotations}
            onChange={({ target }) => change({ annotations: target.checked })}
          />
          My highlights and notes
        </label>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Paper</legend>
        {(['a4', 'letter'] as const).map((paper) => (
          <label key={paper} className={styles.choice}>
            <input
              type="radio"
              name="paper"
              checked={options.paper === paper}
              onChange={() => change({ paper })}
            />
            {paper === 'a4' ? 'A4' : 'Letter'}
          </label>
        ))}
      </fieldset>
    </>
  );
}
