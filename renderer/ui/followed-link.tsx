import type { MouseEvent, ReactNode } from 'react';

type Props = {
  href: string;
  follow(event: MouseEvent): void;
  children: ReactNode;
};

/**
 * A link that the app follows itself, however it is clicked: for the middle button and for Ctrl a browser would open a
 * window of its own, without a look at the address.
 */
export function FollowedLink({ href, follow, children }: Props) {
  const take = (event: MouseEvent) => {
    if (event.button > 1) return; // the right button's menu is the reader's own
    event.preventDefault();
    follow(event);
  };
  return (
    <a href={href} title={href} onClick={take} onAuxClick={take}>
      {children}
    </a>
  );
}
