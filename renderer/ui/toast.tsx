import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import styles from './toast.module.css';

/** A sentence, and perhaps the one thing to do about it. */
export type ToastMessage = {
  message: string;
  tone?: 'plain' | 'danger';
  /** `takesFocus`: the reader is about to type, and what is typed would go elsewhere. */
  action?: { label: string; takesFocus?: boolean; onAction(): void };
};

/** Long enough to read; a toast stays while it is pointed at or focused. */
const SHOWN_MS = 10_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** The one that has something to do about it. */
let offer: string | null = null;

/**
 * Tells the reader something in passing; answers a function that takes it back. What can be done about it waits, however long
 * it takes to reach it (WCAG 2.2.1), until something newer is told.
 */
export function toast(message: ToastMessage): () => void {
  if (offer !== null) queue.close(offer);
  const key = queue.add(message, message.action === undefined ? { timeout: SHOWN_MS } : {});
  offer = message.action === undefined ? null : key;
  return () => queue.close(key);
}

/** Tells the reader why something did not work; stays until it is closed, or the same is told anew. */
export function toastError(error: Error): void {
  for (const { key, content } of queue.visibleToasts) if (content.message === error.message) queue.close(key);
  queue.add({ message: error.message, tone: 'danger' });
}

/** Where toasts appear; once in the app. */
export function Toasts() {
  return (
    <ToastRegion ref={handOn} queue={queue} className={styles.region}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={`${styles.toast} ${styles[shown.content.tone ?? 'plain']}`}>
          <ToastContent
            className={styles.content}
            role={shown.content.tone === 'danger' ? 'alert' : 'status'} // what went well can wait for a pause
          >
            <Text slot="title">{shown.content.message}</Text>
          </ToastContent>
          {shown.content.action && (
            <AriaButton
              className={styles.action}
              autoFocus={shown.content.action.takesFocus ?? false}
              onPress={() => {
                flushSync(() => queue.close(shown.key)); // this gives the focus back, and the action may want it elsewhere
                shown.content.action?.onAction();
              }}
            >
              {shown.content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" aria-label="Dismiss" className={styles.close}>
            ×
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}

/** F6 leads to the region, which has nothing to say itself: its first message has the focus then, and Tab leads to what can be done. */
function handOn(region: HTMLElement | null): void {
  region?.addEventListener('focus', () => {
    region.querySelector<HTMLElement>('[role=alertdialog]')?.focus();
  });
}
