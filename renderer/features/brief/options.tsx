import type { BriefOptions, Format, Template } from '../../../shared/model/brief.ts';
import { type Section, sectionName } from '../../../shared/model/section.ts';
import { Button } from '../../ui/button.tsx';
import styles from './brief.module.css';

const TEMPLATES: [Template, string, string][] = [
  ['one-page', 'One page', 'What it comes to, how sure that is, and what to watch.'],
  ['full', 'Full brief', 'With contents, facts, sources and your notes at the end.'],
  ['annotated', 'Annotated copy', 'The text with your highlights, and your notes beside it.'],
];

const FORMATS: [Format, string][] = [
  ['pdf', 'PDF'],
  ['html', 'Web page (HTML)'],
  ['markdown', 'Markdown'],
];

/** What the reader chooses for one brief. */
export type Chosen = {
  template: Template;
  format: Format;
  sections: string[];
  annotations: boolean;
  paper: BriefOptions['paper'];
};

type Props = { sections: Section[]; chosen: Chosen; change(patch: Partial<Chosen>): void };

/** What the brief is to be, and what goes into it. One page chooses its own content. */
export function Options({ sections, chosen, change }: Props) {
  return (
    <>
      <fieldset className={styles.group}>
        <legend>Template</legend>
        {TEMPLATES.map(([template, name, about]) => (
          <Choice
            key={template}
            group="template"
            isChosen={chosen.template === template}
            choose={() => change({ template })}
          >
            <span>
              {name}
              <small className={styles.about}>{about}</small>
            </span>
          </Choice>
        ))}
      </fieldset>
      {chosen.template !== 'one-page' && (
        <SectionChoice sections={sections} chosen={chosen} change={change} />
      )}
      <fieldset className={styles.group}>
        <legend>Paper</legend>
        {(['a4', 'letter'] as const).map((paper) => (
          <Choice
            key={paper}
            group="paper"
            isChosen={chosen.paper === paper}
            choose={() => change({ paper })}
          >
            {paper === 'a4' ? 'A4' : 'Letter'}
          </Choice>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Save as</legend>
        {FORMATS.map(([format, name]) => (
          <Choice
            key={format}
            group="format"
            isChosen={chosen.format === format}
            choose={() => change({ format })}
          >
            {name}
          </Choice>
        ))}
      </fieldset>
    </>
  );
}

type ChoiceProps = { group: string; isChosen: boolean; choose(): void; children: React.ReactNode };

function Choice({ group, isChosen, choose, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={group} checked={isChosen} onChange={choose} />
      {children}
    </label>
  );
}

function SectionChoice({ sections, chosen, change }: Props) {
  const toggle = (id: string, wanted: boolean) => {
    const ids = new Set(chosen.sections);
    if (wanted) ids.add(id);
    else ids.delete(id);
    change({ sections: sections.flatMap((section) => (ids.has(section.id) ? section.id : [])) });
  };
  return (
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
            checked={chosen.sections.includes(section.id)}
            onChange={({ target }) => toggle(section.id, target.checked)}
          />
          {sectionName(section)}
        </label>
      ))}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={chosen.annotations}
          onChange={({ target }) => change({ annotations: target.checked })}
        />
        My highlights and notes
      </label>
    </fieldset>
  );
}
