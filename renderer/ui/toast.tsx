import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import styles from './toast.module.css';

/** A sentence, and perhaps the one thing to do about it. */
export type ToastMessage = {
  message: string;
  tone?: 'plain' | 'danger';
  action?: { label: string; onAction(): void };
};

/** Long enough to read and to reach the button; a toast stays while it is pointed at or focused. */
const SHOWN_MS = 10_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Tells the reader something in passing. */
export function toast(message: ToastMessage): void {
  queue.add(message, { timeout: SHOWN_MS });
}

/** Tells the reader why something did not work; stays until it is closed. */
export function toastError(error: Error): void {
  queue.add({ message: error.message, tone: 'danger' });
}

/** Where toasts appear; once in the app. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className={styles.region}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={`${styles.toast} ${styles[shown.content.tone ?? 'plain']}`}>
          <ToastContent className={styles.content}>
            <Text slot="title">{shown.content.message}</Text>
          </ToastContent>
          {shown.content.action && (
            <AriaButton
              className={styles.action}
              onPress={() => {
                shown.content.action?.onAction();
                queue.close(shown.key);
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
