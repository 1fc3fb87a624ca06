import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { useClient } from '../../client/index.ts';
import { toast, toastError } from '../../ui/toast.tsx';

const PLUGINS = [remarkGfm];

/** What a reader wrote, as Markdown. Raw HTML stays text, pictures are named instead of loaded, links open outside. */
export function NoteMarkdown({ text }: { text: string }) {
  return (
    <Markdown remarkPlugins={PLUGINS} components={COMPONENTS}>
      {text}
    </Markdown>
  );
}

const COMPONENTS: Components = {
  a: ({ href, children }) => <ExternalLink href={href ?? ''}>{children}</ExternalLink>,
  img: ({ alt }) => <>[{alt}]</>,
};

function ExternalLink({ href, children }: { href: string; children: React.ReactNode }) {
  const client = useClient();
  const open = () => {
    if (!/^(https?|mailto):/i.test(href)) return toast({ message: `“${href}” leads to no web page.` });
    client.call('app.openExternal', { url: href }).catch(toastError);
  };
  return (
    <a
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        open();
      }}
    >
      {children}
    </a>
  );
}
