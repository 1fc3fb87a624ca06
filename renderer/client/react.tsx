import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { FIRST_CALLS } from '../../shared/contract/first-screen.ts';
import type { Answer, Arguments, CallName } from '../../shared/contract/index.ts';
import { followEvents } from './cache.ts';
import type { CallError, Client } from './client.ts';

const ClientContext = createContext<Client | null>(null);

/** Local services answer in milliseconds and tell of every change: nothing is retried, nothing goes stale by age. */
const cache = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
});

/** Follows what the services tell, and asks for what the first screen shows, before that screen is made. Once a page. */
export function begin(client: Client): void {
  followEvents(client, cache);
  for (const name of FIRST_CALLS) void cache.prefetchQuery(question(client, name, {}));
}

/** Whether all is answered that the first screen shows, or has failed: what is drawn before would show other things for a moment. */
export function useFirstAnswers(): boolean {
  const client = useClient();
  return useQueries({
    queries: FIRST_CALLS.map((name) => question(client, name, {})),
    combine: (answers) => answers.every(({ isFetched }) => isFetched),
  });
}

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it');
  return client;
}

function question<N extends CallName>(client: Client, name: N, args: Arguments<N>) {
  return { queryKey: [name, args], queryFn: () => client.call(name, args) };
}

/** How long an answer that is one for now is shown before it is asked for again. */
const FOR_NOW_MS = 1000;

type AnswerOptions<N extends CallName> = {
  enabled?: boolean;
  /** Shows the last answer while new arguments are asked for. */
  keep?: boolean;
  /** Whether an answer is one for now, to be asked for again and again until it is not. */
  isForNow?: (answer: Answer<N>) => boolean;
};

/** A call's answer, kept until an event makes it stale. */
export function useAnswer<N extends CallName>(
  name: N,
  args: Arguments<N>,
  options: AnswerOptions<N> = {},
): UseQueryResult<Answer<N>, CallError> {
  const client = useClient();
  const { isForNow = () => false } = options;
  return useQuery<Answer<N>, CallError>({
    ...question(client, name, args),
    enabled: options.enabled ?? true,
    refetchInterval: ({ state: { data, error } }) =>
      error === null && data !== undefined && isForNow(data) ? FOR_NOW_MS : false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A call that does something, with its pending state and error. */
export function useAction<N extends CallName>(
  name: N,
): UseMutationResult<Answer<N>, CallError, Arguments<N>> {
  const client = useClient();
  return useMutation<Answer<N>, CallError, Arguments<N>>({ mutationFn: (args) => client.call(name, args) });
}

/** Changes an answer at hand by what the interface itself has done, where asking again would cost more than it tells. */
export function useKnown<N extends CallName>(
  name: N,
  args: Arguments<N>,
): (change: (known: Answer<N>) => Answer<N>) => void {
  const known = useQueryClient();
  const key = JSON.stringify(args);
  return useCallback(
    (change) => known.setQueryData<Answer<N>>([name, JSON.parse(key)], (data) => data && change(data)),
    [known, name, key],
  );
}
