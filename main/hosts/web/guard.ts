/**
 * Who may talk to the loopback page. Any page in the reader's browser can send requests to a loopback port, and a
 * foreign name can be made to resolve to it (DNS rebinding), so that each request must name this host, come from this
 * page, and carry the cookie for which the one-time token was exchanged.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  | { kind: 'admit' }
  /** The token was right: set this cookie and go to the page. */
  | { kind: 'exchange'; cookie: string }
  | { kind: 'refuse'; why: string };

export class Guard {
  readonly token = secret();
  readonly #session = secret();
  readonly #cookieName: string;
  readonly #hosts: Set<string>;
  #tokenUsed = false;

  /** Cookies do not know ports: the port in the name keeps two running hosts apart. */
  constructor(port: number) {
    this.#cookieName = `attache-${port}`;
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
  }

  judge(request: IncomingMessage, url: URL): Verdict {
    const { host, origin } = request.headers;
    if (host === undefined || !this.#hosts.has(host)) return refuse('This address is not served here.');
    if (origin !== undefined && origin !== `http://${host}`)
      return refuse('Only Attaché’s own page may ask this.');
    if (request.method !== 'GET' && origin === undefined)
      return refuse('Only Attaché’s own page may ask this.');

    const admitted = same(cookieOf(request, this.#cookieName), this.#session);
    const token = url.searchParams.get('token');
    if (token === null) return admitted ? { kind: 'admit' } : refuse(NO_COOKIE);
    if (admitted) return this.#exchange();
    if (this.#tokenUsed || !same(token, this.token)) return refuse(USED_UP);
    this.#tokenUsed = true;
    return this.#exchange();
  }

  #exchange(): Verdict {
    return {
      kind: 'exchange',
      cookie: `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`,
    };
  }
}

const NO_COOKIE = 'Open the address that Attaché printed when it started; it lets this browser in.';
const USED_UP = 'This address has been used already, and it works once. Start Attaché again for a new one.';

const refuse = (why: string): Verdict => ({ kind: 'refuse', why });

const secret = () => randomBytes(24).toString('base64url');

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function same(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
