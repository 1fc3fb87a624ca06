/** Everything a reader does to annotations: each of it can be undone, and what fails is told. */
import { useMemo } from 'react';
import type { Passage } from '../../../shared/contract/annotations.ts';
import type { Arguments } from '../../../shared/contract/index.ts';
import type { Annotation, Reply } from '../../../shared/model/annotation.ts';
import { type Client, useClient } from '../../client/index.ts';
import { toast, toastError } from '../../ui/toast.tsx';
import { type History, useHistory } from './history.tsx';

/** Each answers whether it was done; what was not has been told. */
export type Edits = {
  create(args: Arguments<'annotations.create'>): Promise<boolean>;
  update(
    annotation: Annotation,
    change: Partial<Pick<Annotation, 'colour' | 'note' | 'tags'>>,
  ): Promise<boolean>;
  remove(annotations: Annotation[]): Promise<boolean>;
  restore(annotations: Annotation[]): Promise<boolean>;
  reply(annotation: Annotation, text: string): Promise<boolean>;
  /** An empty text deletes the reply. */
  editReply(reply: Reply, text: string): Promise<boolean>;
  attach(annotation: Annotation, passage: Passage): Promise<boolean>;
};

export function useEdits(): Edits {
  const client = useClient();
  const history = useHistory();
  return useMemo(() => createEdits(client, history), [client, history]);
}

function createEdits({ call }: Pick<Client, 'call'>, { record }: History): Edits {
  const remove = (ids: string[]) => call('annotations.delete', { ids });
  const restore = (ids: string[]) => call('annotations.restore', { ids });
  const undo = (ids: string[]) => attempt(() => restore(ids));
  return {
    create: (args) =>
      attempt(async () => {
        const ids = (await call('annotations.create', args)).map(({ id }) => id);
        record({ what: nameOf(args), undo: () => remove(ids), redo: () => restore(ids) });
      }),

    update: (annotation, change) =>
      attempt(async () => {
        const { id, colour, note, tags } = annotation;
        const before = { colour, note, tags };
        const redo = () => call('annotations.update', { id, ...change });
        await redo();
        const changed = Object.keys(change).join(', ');
        record({
          what: `changed ${changed}`,
          undo: () => call('annotations.update', { id, ...before }),
          redo,
        });
      }),

    remove: (annotations) =>
      attempt(async () => {
        const ids = annotations.map(({ id }) => id);
        await remove(ids);
        record({ what: 'deleted', undo: () => restore(ids), redo: () => remove(ids) });
        toast({
          message: deletedWords(annotations),
          action: { label: 'Undo', onAction: () => void undo(ids) },
        });
      }),

    restore: (annotations) =>
      attempt(async () => {
        const ids = annotations.map(({ id }) => id);
        await restore(ids);
        record({ what: 'brought back', undo: () => remove(ids), redo: () => restore(ids) });
      }),

    reply: ({ id }, text) =>
      attempt(async () => {
        const { reply } = await call('annotations.reply', { id, text });
        const edit = (now: string) => () => call('annotations.editReply', { reply, text: now });
        record({ what: 'replied', undo: edit(''), redo: edit(text) });
      }),

    editReply: ({ id: reply, text: before }, text) =>
      attempt(async () => {
        const edit = (now: string) => () => call('annotations.editReply', { reply, text: now });
        await edit(text)();
        record({
          what: text === '' ? 'deleted a reply' : 'changed a reply',
          undo: edit(before),
          redo: edit(text),
        });
      }),

    attach: ({ id }, passage) =>
      attempt(async () => {
        const redo = () => call('annotations.attach', { id, passage });
        await redo();
        record({ what: 'attached', undo: () => call('annotations.detach', { id }), redo });
      }),
  };
}

async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    toastError(error);
    return false;
  }
}

function nameOf({ on, note = '' }: Arguments<'annotations.create'>): string {
  if (on.kind === 'bookmark') return 'bookmarked';
  return note === '' ? 'highlighted' : 'noted';
}

function deletedWords(annotations: Annotation[]): string {
  const [first] = annotations;
  if (annotations.length > 1) return `${annotations.length} annotations deleted.`;
  if (first?.kind === 'bookmark') return 'Bookmark removed.';
  return first?.note === '' ? 'Highlight deleted.' : 'Note deleted.';
}
