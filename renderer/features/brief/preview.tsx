import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PrintedBrief } from '../../../shared/contract/brief.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './brief.module.css';

/** The pages of the very file that will be saved; `isStale` while one of what was chosen since is being made. */
export function Preview({ printed, isStale }: { printed: PrintedBrief; isStale: boolean }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [error, setError] = useState<Error | null>(null);

  useEffect(() => {
    let isOver = false;
    openPdf(printed.data).then(
      (opened) => {
        if (isOver) void opened.loadingTask.destroy();
        else {
          setPdf(opened);
          setError(null);
        }
      },
      (cause: Error) => isOver || setError(cause),
    );
    return () => {
      isOver = true;
    };
  }, [printed]);
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf]);

  if (error !== null) return <Notice tone="danger">The preview could not be drawn: {error.message}</Notice>;
  return (
    <>
      <p role="status" className={styles.count}>
        {isStale || pdf === null
          ? 'Setting the pages…'
          : printed.pages === 1
            ? '1 page'
            : `${printed.pages} pages`}
      </p>
      {pdf !== null &&
        Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
          <Page key={number} pdf={pdf} number={number} />
        ))}
    </>
  );
}

/** Width of a page in the preview, in CSS pixels. */
const PAGE_WIDTH = 560;

function Page({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useNear(canvas);
  useEffect(() => {
    if (!isNear) return;
    let task: { cancel(): void } | null = null;
    let isStale = false;
    void pdf.getPage(number).then(async (page) => {
      const target = canvas.current;
      if (isStale || target === null) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (PAGE_WIDTH / natural.width) * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.aspectRatio = `${natural.width} / ${natural.height}`;
      const render = page.render({ canvas: target, viewport });
      task = render;
      await render.promise.catch(() => {}); // cancelled: a newer brief is being drawn
    });
    return () => {
      isStale = true;
      task?.cancel();
    };
  }, [pdf, number, isNear]);
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={`Page ${number}`} />;
}

/** A page is drawn when it is about to be seen: a brief may have hundreds. Once near, it stays drawn. */
function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { root: element.parentElement, rootMargin: '1200px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}

/** pdf.js is large and only the preview needs it: it is loaded when the first brief is printed. */
async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
  return pdfjs.getDocument({ data: Uint8Array.fromBase64(base64), isEvalSupported: false }).promise;
}
