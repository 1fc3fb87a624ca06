import { type ChangeEvent, useId, useState } from 'react';
import { type Letterhead, Logo } from '../../../shared/model/brief.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './brief.module.css';

type Props = {
  letterhead: Letterhead;
  change(letterhead: Letterhead): void;
  /** YYYY-MM-DD, or empty. */
  date: string;
  setDate(date: string): void;
};

/** What stands on all of the reader's briefs, and the day that this one bears. */
export function LetterheadFields({ letterhead, change, date, setDate }: Props) {
  const { name, marking, accent } = letterhead;
  const markings = useId();
  const set = (patch: Partial<Letterhead>) => change({ ...letterhead, ...patch });
  return (
    <fieldset className={styles.group}>
      <legend>On every brief</legend>
      <label className={styles.field}>
        Prepared by
        <input
          key={name}
          defaultValue={name}
          maxLength={120}
          onBlur={({ target }) => set({ name: target.value })}
        />
      </label>
      <label className={styles.field}>
        Date
        <input type="date" value={date} onChange={({ target }) => setDate(target.value)} />
      </label>
      <label className={styles.field}>
        Marking
        <input
          key={marking}
          defaultValue={marking}
          maxLength={60}
          list={markings}
          onBlur={({ target }) => set({ marking: target.value })}
        />
        <datalist id={markings}>
          <option value="Confidential" />
          <option value="Internal" />
          <option value="Draft" />
        </datalist>
      </label>
      <label className={styles.field}>
        Colour
        <input
          key={accent}
          type="color"
          defaultValue={accent}
          onBlur={({ target }) => set({ accent: target.value })}
        />
      </label>
      <LogoField logo={letterhead.logo} change={(logo) => set({ logo })} />
    </fieldset>
  );
}

function LogoField({ logo, change }: { logo: string | null; change(logo: string | null): void }) {
  const [problem, setProblem] = useState('');
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = Logo.safeParse(`data:${file.type};base64,${bytes.toBase64()}`);
    setProblem(
      checked.success ? '' : `${file.name} cannot be used: a logo is a PNG or JPEG picture of at most 1 MB.`,
    );
    if (checked.success) change(checked.data);
  };
  return (
    <>
      <label className={styles.field}>
        Logo
        <input type="file" accept="image/png,image/jpeg" onChange={(event) => void choose(event)} />
      </label>
      {problem !== '' && <Notice tone="danger">{problem}</Notice>}
      {logo !== null && (
        <div className={styles.logo}>
          <img src={logo} alt="Your logo" />
          <Button onPress={() => change(null)}>Remove</Button>
        </div>
      )}
    </>
  );
}
