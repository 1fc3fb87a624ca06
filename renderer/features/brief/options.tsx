import type { ReactNode } from 'react';
import type { BriefOptions, Format, Template } from '../../../shared/model/brief.ts';
import styles from './brief.module.css';
import { LetterheadFields } from './letterhead-fields.tsx';
import type { Chosen } from './use-choice.ts';

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

const PAPERS: [BriefOptions['paper'], string][] = [
  ['a4', 'A4'],
  ['letter', 'Letter'],
];

/** `children` says what goes into the brief. */
type Props = { chosen: Chosen; change(patch: Partial<Chosen>): void; children: ReactNode };

/** What the brief is to be. */
export function Options({ chosen, change, children }: Props) {
  const { template, paper, format, letterhead, date } = chosen;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>Template</legend>
        {TEMPLATES.map(([each, name, about]) => (
          <Choice
            key={each}
            group="template"
            isChosen={template === each}
            choose={() => change({ template: each })}
          >
            <span>
              {name}
              <small className={styles.about}>{about}</small>
            </span>
          </Choice>
        ))}
      </fieldset>
      {children}
      <Group
        name="Paper"
        group="paper"
        all={PAPERS}
        chosen={paper}
        choose={(each) => change({ paper: each })}
      />
      <Group
        name="Save as"
        group="format"
        all={FORMATS}
        chosen={format}
        choose={(each) => change({ format: each })}
      />
      <LetterheadFields
        letterhead={letterhead}
        change={(changed) => change({ letterhead: changed })}
        date={date}
        setDate={(day) => change({ date: day })}
      />
    </>
  );
}

type GroupProps<Value> = {
  name: string;
  group: string;
  all: [Value, string][];
  chosen: Value;
  choose(value: Value): void;
};

/** One of several. */
export function Group<Value extends string>({ name, group, all, chosen, choose }: GroupProps<Value>) {
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      {all.map(([each, words]) => (
        <Choice key={each} group={group} isChosen={chosen === each} choose={() => choose(each)}>
          {words}
        </Choice>
      ))}
    </fieldset>
  );
}

type ChoiceProps = { group: string; isChosen: boolean; choose(): void; children: ReactNode };

function Choice({ group, isChosen, choose, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={group} checked={isChosen} onChange={choose} />
      {children}
    </label>
  );
}
