/** Threads out of lists in which an answer is an annotation like any other and names the one it answers. */
import type { Entry } from './entry.ts';

/** `answers` is the origin of what it answers, null when it begins a thread. */
export type Post = { entry: Entry; answers: string | null };

/**
 * Those that begin threads, in the list's order, with all that answers them as their replies. What answers something that is
 * not in the list, or itself, begins a thread: nothing is lost.
 */
export function threaded(posts: readonly Post[]): Entry[] {
  const byOrigin = new Map(posts.map((post) => [post.entry.origin, post]));
  const threads = Map.groupBy(posts, (post) => rootOf(post, byOrigin));
  return posts.flatMap((root) => {
    const answers = (threads.get(root) ?? []).filter((post) => post !== root);
    return threads.has(root) ? [{ ...root.entry, replies: answers.map(toReply) }] : [];
  });
}

function rootOf(post: Post, byOrigin: Map<string, Post>): Post {
  const seen = new Set([post]);
  for (let root = post; ; ) {
    const parent = byOrigin.get(root.answers ?? '');
    if (parent === undefined) return root;
    if (seen.has(parent)) return post;
    seen.add(parent);
    root = parent;
  }
}

function toReply({ entry: { origin, note, created, updated } }: Post): Entry['replies'][number] {
  return { id: origin, text: note, created, updated };
}
