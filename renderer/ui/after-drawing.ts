/**
 * Does something once what stands on the page now has been drawn; answers a function that takes it back. The first frame draws
 * it; when the second begins, the first is on the screen.
 */
export function afterDrawing(act: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}
