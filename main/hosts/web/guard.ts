/**
 * Who may talk to the loopback page. Any page in the reader's browser can send requests to a loopback port, and a
 * foreign name can be made to resolve to it (DNS rebinding), so that each request must name this host, come from this
 * page, and carry the cookie for which the one-time token was exchanged.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  | { kind: 'admit' }
  /** The token was right: set this cookie and show the page. */
  | { kind: 'exchange'; cookie: string }
  | { kind: 'refuse'; why: string };

export class Guard {
  readonly token = secret();
  readonly #session = secret();
  readonly #cookieName: string;
  readonly #host: string;
  #tokenUsed = false;

  /** Cookies do not know ports: the port in the name keeps two running hosts apart. */
  constructor(port: number) {
    this.#cookieName = `attache-${port}`;
    this.#host = `127.0.0.1:${port}`;
  }

  /** `token` is what the address holds, if it does. */
  judge(request: IncomingMessage, token: string | null): Verdict {
    const { host, origin, 'sec-fetch-site': site } = request.headers;
    if (host !== this.#host) return refuse('This address is not served here.');
    if (origin !== undefined && origin !== `http://${host}`) return refuse(FOREIGN);
    if (request.method !== 'GET' && origin === undefined) return refuse(FOREIGN);
    // A cookie knows no ports, and neither does SameSite: what another program serves on this machine would get by.
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(LED_HERE);

    const admitted = same(cookieOf(request, this.#cookieName), this.#session);
    if (admitted) return token === null ? { kind: 'admit' } : this.#exchange();
    if (this.#tokenUsed) return refuse(USED_UP);
    if (token === null || !same(token, this.token)) return refuse(NOT_LET_IN);
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

const FOREIGN = 'Only Attaché’s own page may ask this.';
const LED_HERE = 'No other page may lead here. Paste the address that Attaché printed into the browser.';
const NOT_LET_IN = 'Open the address that Attaché printed when it started; it lets this browser in.';
const USED_UP =
  'The address that Attaché printed has been used already, and it works once. Start Attaché again for a new one.';

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
