import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { FollowedLink } from '../../ui/followed-link.tsx';
import { useLeave } from '../links/index.ts';

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
  const leave = useLeave();
  return (
    <FollowedLink
      href={href}
      follow={(event) => {
        event.stopPropagation(); // the note around it is clicked for other things
        leave(href);
      }}
    >
      {children}
    </FollowedLink>
  );
}
