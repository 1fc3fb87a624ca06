/** The paper of a brief and what stands where on it, in points from its top left corner. */
import type { BriefOptions, Template } from '../../../../shared/model/brief.ts';
import { BESIDE, MARGINS, PAPERS } from './style.ts';

export type Sheet = {
  width: number;
  height: number;
  /** The text area; running head and foot stand outside of it. */
  x: number;
  top: number;
  textWidth: number;
  textHeight: number;
  /** The column for notes beside the text; null where there is none. */
  beside: { x: number; width: number } | null;
};

export function sheetOf(template: Template, paper: BriefOptions['paper']): Sheet {
  const { width, height } = PAPERS[paper];
  const margin = MARGINS[template];
  const room = width - 2 * margin.side;
  const isBeside = template === 'annotated';
  const textWidth = isBeside ? room - BESIDE.width - BESIDE.gap : room;
  return {
    width,
    height,
    x: margin.side,
    top: margin.top,
    textWidth,
    textHeight: height - margin.top - margin.bottom,
    beside: isBeside ? { x: margin.side + textWidth + BESIDE.gap, width: BESIDE.width } : null,
  };
}
