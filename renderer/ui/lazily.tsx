import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { toastError } from './toast.tsx';

const NOT_LOADED =
  'This part of Attaché could not be loaded: it may be no longer running. Copy what you have typed and not saved from this page before you load it again.';

/**
 * A component that is loaded when it is first drawn, because the first screen does without it. `meanwhile` is what stands
 * there until then: nothing, if not given. Where it cannot be loaded that is told, and all else stays: a window that breaks
 * would take along what is typed in it.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Loaded = lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      toastError(new Error(NOT_LOADED, { cause }));
      return { default: () => null };
    }
  });
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={meanwhile(props)}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
