import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/**
 * A component that is loaded when it is first drawn, because the first screen does without it. `meanwhile` is what stands
 * there until then: nothing, if not given.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ReactNode = () => null,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={meanwhile(props)}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
