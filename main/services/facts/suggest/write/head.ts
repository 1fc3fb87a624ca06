/** The head of a briefing file: all of it up to its text, which is the frontmatter, if there is one. */

/** `head` and `body` are the whole file. */
export type Parted = {
  head: string;
  body: string;
  /** What the YAML stands between: `open + yaml + close` is the head. */
  open: string;
  yaml: string;
  close: string;
  /** How the file ends its lines. */
  eol: string;
};

/** Parts a file, with its byte order mark; a head of its own is proposed where it has none. */
export function part(file: string): Parted {
  const opening = /^\uFEFF?---[ \t]*(\r?\n)/.exec(file);
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = opening?.[0].length ?? 0;
  const end = opening === null ? null : closing.exec(file);
  if (opening !== null && end !== null) {
    const [open, eol = '\n'] = opening;
    const close = end[0].trimEnd();
    const bodyAt = end.index + close.length;
    return {
      head: file.slice(0, bodyAt),
      body: file.slice(bodyAt),
      open,
      yaml: file.slice(open.length, end.index),
      close,
      eol,
    };
  }
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const eol = /\r?\n/.exec(file)?.[0] ?? '\n';
  return {
    head: mark,
    body: file.slice(mark.length),
    open: `${mark}---${eol}`,
    yaml: '',
    close: `---${eol}${eol}`,
    eol,
  };
}
