import { type ReactNode, useDeferredValue } from 'react';
import type { BriefOptions, Format } from '../../../shared/model/brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './brief.module.css';
import { Options } from './options.tsx';
import { Preview } from './preview.tsx';
import type { Chosen } from './use-choice.ts';
import { usePrinted } from './use-printed.ts';
import { type Saving, useSave } from './use-save.ts';

type Props = {
  title: string;
  /** What is saved: the briefings as one brief, or each as its own. Nothing can be saved of none. */
  briefings: string[];
  each: boolean;
  options: BriefOptions;
  chosen: Chosen;
  change(patch: Partial<Chosen>): void;
  close(): void;
  /** Says what goes into the brief. */
  children: ReactNode;
};

/** What a brief is and holds beside its real pages, and what saves it. */
export function BriefFrame({ title, briefings, each, options, chosen, change, close, children }: Props) {
  const shown = each ? briefings.slice(0, 1) : briefings;
  const { data: printed, error, isPlaceholderData } = usePrinted(shown, useDeferredValue(options));
  const { saving, save, cancel } = useSave(close);
  const { format } = chosen;
  return (
    <Dialog title={title} size="wide" isOpen onClose={close}>
      <div className={styles.dialog}>
        <form className={styles.options} onSubmit={(event) => event.preventDefault()}>
          <div className={styles.choices}>
            <Options chosen={chosen} change={change}>
              {children}
            </Options>
          </div>
          {saving !== null && <Progress saving={saving} cancel={cancel} />}
          <Button
            variant="primary"
            isDisabled={briefings.length === 0}
            isPending={saving !== null}
            onPress={() => void save({ briefings, options, format, each })}
          >
            {`Save ${each ? PLURALS[format](briefings.length) : NAMES[format]}`}
          </Button>
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className={styles.preview} tabIndex={0} aria-label="Preview">
          {error && <Notice tone="danger">{error.message}</Notice>}
          {printed && briefings.length > 0 && (
            <>
              {format !== 'pdf' && <Notice>{`Shown are the pages of the PDF; ${SAID[format]}`}</Notice>}
              {each && briefings.length > 1 && <Notice>Shown is the first of the briefs.</Notice>}
              <Remarks missing={printed.missing} leftOut={printed.leftOut} />
              <Preview printed={printed} isStale={isPlaceholderData} />
            </>
          )}
          {briefings.length === 0 ? (
            <p className={styles.count}>Nothing is chosen.</p>
          ) : (
            !printed && !error && <p className={styles.count}>Setting the pages…</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}

const NAMES: Record<Format, string> = { pdf: 'PDF', html: 'web page', markdown: 'Markdown' };

const PLURALS: Record<Format, (count: number) => string> = {
  pdf: (count) => `${count} PDF${count === 1 ? '' : 's'}`,
  html: (count) => `${count} web page${count === 1 ? '' : 's'}`,
  markdown: (count) => `${count} Markdown file${count === 1 ? '' : 's'}`,
};

const SAID: Record<Exclude<Format, 'pdf'>, string> = {
  html: 'the web page holds the same in one column.',
  markdown: 'the Markdown file holds the same without charts.',
};

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
