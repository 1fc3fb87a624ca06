import { useDeferredValue, useState } from 'react';
import type { PrintedBrief } from '../../../shared/contract/brief.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { useAction, useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/notice.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import { useSettings } from '../settings/index.ts';
import styles from './brief.module.css';
import { type Chosen, Options } from './options.tsx';
import { Preview } from './preview.tsx';

/** Chooses what a brief holds, shows its real pages, and saves it. */
export function BriefDialog({ briefing, close }: { briefing: Briefing; close(): void }) {
  const [{ paper }, change] = useSettings();
  const [sections, setSections] = useState(() => briefing.sections.map(({ id }) => id));
  const [annotations, setAnnotations] = useState(true);
  const options: Chosen = { sections, annotations, paper };
  const asked = useDeferredValue(options);
  const {
    data: printed,
    error,
    isPlaceholderData,
  } = useAnswer(
    'brief.print',
    { job: JSON.stringify(asked).slice(0, 100), briefings: [briefing.id], options: asked },
    { keep: true },
  );
  const { data: info } = useAnswer('app.info', {});
  const save = useAction('brief.save');

  const print = useAction('brief.print');
  const request = { job: 'save', briefings: [briefing.id], options };

  // Both print anew: the preview may still show what was chosen a moment ago.
  const saveFile = () => {
    if (info?.host === 'web') {
      print.mutate(request, { onError: toastError, onSuccess: handOver });
      return;
    }
    save.mutate(request, {
      onError: toastError,
      onSuccess: (saved) => {
        if (saved === null) return;
        toast({ message: `The brief was saved as ${saved.file}.` });
        close();
      },
    });
  };

  return (
    <Dialog title="Print a brief" size="wide" isOpen onClose={close}>
      <div className={styles.dialog}>
        <form className={styles.options} onSubmit={(event) => event.preventDefault()}>
          <div className={styles.choices}>
            <Options
              sections={briefing.sections}
              options={options}
              change={({ sections: chosen, annotations: wanted, paper: size }) => {
                if (chosen !== undefined) setSections(chosen);
                if (wanted !== undefined) setAnnotations(wanted);
                if (size !== undefined) change({ paper: size });
              }}
            />
          </div>
          <Button
            variant="primary"
            isDisabled={sections.length === 0}
            isPending={save.isPending || print.isPending}
            onPress={saveFile}
          >
            Save PDF
          </Button>
        </form>
        <div className={styles.preview}>
          {error && <Notice tone="danger">{error.message}</Notice>}
          {printed && <Preview printed={printed} isStale={isPlaceholderData} />}
          {!printed && !error && <p className={styles.count}>Setting the pages…</p>}
        </div>
      </div>
    </Dialog>
  );
}

function handOver({ fileName, data }: PrintedBrief): void {
  download(fileName, new Blob([Uint8Array.fromBase64(data)], { type: 'application/pdf' }));
}
