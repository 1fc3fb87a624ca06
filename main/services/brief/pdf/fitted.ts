import type { Fitting } from '../document.ts';
import type { Laid } from './lay-out.ts';

/** The longest version that one page holds; the shortest where none does. Each is shorter than the one before. */
export function fitted({ last, at }: Fitting, lay: (document: ReturnType<Fitting['at']>) => Laid): Laid {
  const whole = lay(at(0));
  if (whole.pages.length === 1 || last === 0) return whole;
  let [tooLong, enough, best] = [0, last, lay(at(last))];
  while (enough - tooLong > 1) {
    const middle = Math.floor((tooLong + enough) / 2);
    const laid = lay(at(middle));
    if (laid.pages.length > 1) tooLong = middle;
    else [enough, best] = [middle, laid];
  }
  return best;
}
