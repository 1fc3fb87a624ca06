import { useDeferredValue, useState } from 'react';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSettings } from '../settings/index.ts';
import styles from './brief.module.css';
import { LetterheadFields } from './letterhead-fields.tsx';
import { type Chosen, Options } from './options.tsx';
import { Preview } from './preview.tsx';
import { usePrinted } from './use-printed.ts';
import { type Saving, useSave } from './use-save.ts';

/** Chooses what a brief is and holds, shows its real pages, and saves it. */
export function BriefDialog({ briefing, close }: { briefing: Briefing; close(): void }) {
  const [{ paper, template, letterhead }, change] = useSettings();
  const [sections, setSections] = useState(() => briefing.sections.map(({ id }) => id));
  const [annotations, setAnnotations] = useState(true);
  const [format, setFormat] = useState<Format>('pdf');
  const [date, setDate] = useState(today);
  const options: BriefOptions = { template, sections, annotations, paper, letterhead, date };
  const { data: printed, error, isPlaceholderData } = usePrinted(briefing.id, useDeferredValue(options));
  const { saving, save, cancel } = useSave(close);

  const choose = (patch: Partial<Chosen>) => {
    if (patch.sections !== undefined) setSections(patch.sections);
    if (patch.annotations !== undefined) setAnnotations(patch.annotations);
    if (patch.format !== undefined) setFormat(patch.format);
    if (patch.paper !== undefined) change({ paper: patch.paper });
    if (patch.template !== undefined) change({ template: patch.template });
  };

  return (
    <Dialog title="Print a brief" size="wide" isOpen onClose={close}>
      <div className={styles.dialog}>
        <form className={styles.options} onSubmit={(event) => event.preventDefault()}>
          <div className={styles.choices}>
            <Options
              sections={briefing.sections}
              chosen={{ template, format, sections, annotations, paper }}
              change={choose}
            />
            <LetterheadFields
              letterhead={letterhead}
              change={(changed) => change({ letterhead: changed })}
              date={date}
              setDate={setDate}
            />
          </div>
          {saving !== null && <Progress saving={saving} cancel={cancel} />}
          <Button
            variant="primary"
            isDisabled={sections.length === 0 && template !== 'one-page'}
            isPending={saving !== null}
            onPress={() => void save(briefing.id, options, format)}
          >
            {`Save ${NAMES[format]}`}
          </Button>
        </form>
        <div className={styles.preview}>
          {error && <Notice tone="danger">{error.message}</Notice>}
          {printed && (
            <>
              <Remarks missing={printed.missing} leftOut={printed.leftOut} />
              <Preview printed={printed} isStale={isPlaceholderData} />
            </>
          )}
          {!printed && !error && <p className={styles.count}>Setting the pages…</p>}
        </div>
      </div>
    </Dialog>
  );
}

const NAMES: Record<Format, string> = { pdf: 'PDF', html: 'web page', markdown: 'Markdown' };

/** The reader's own day. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the reader should know of the pages below. */
function Remarks({ missing, leftOut }: { missing: string[]; leftOut: string }) {
  return (
    <>
      {leftOut !== '' && <Notice>{leftOut}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warning">No font has {missing.join(' ')}: the brief shows boxes instead.</Notice>
      )}
    </>
  );
}

function Progress({ saving: { progress }, cancel }: { saving: Saving; cancel(): void }) {
  return (
    <div className={styles.progress}>
      <progress
        aria-label="Saving"
        {...(progress === null ? {} : { value: progress.done, max: progress.all })}
      />
      <Button onPress={cancel}>Cancel</Button>
    </div>
  );
}
