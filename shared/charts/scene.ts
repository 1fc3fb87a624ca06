/**
 * Scenes: charts as marks on a plane, measured in pixels on screen and in points on paper. A chart is drawn from one scene by
 * the page (renderer/ui/chart), the PDF (main/services/brief/pdf/figure.ts) and the HTML brief (`svg.ts`), so that
 * all three show the same.
 */

/** What a mark stands for; each surface has its own colour for it. No two are told apart by colour alone. */
export type Ink = 'text' | 'quiet' | 'line' | 'accent' | 'soft' | 'paper';

/** `x` and `y` count from the upper left corner; a text's `y` is that of its baseline. */
export type Mark =
  | {
      kind: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      ink: Ink;
      thickness: number;
      dashed: boolean;
    }
  | { kind: 'area'; x: number; y: number; width: number; height: number; fill: Ink | null; edge: Ink | null }
  | { kind: 'dot'; x: number; y: number; radius: number; fill: Ink; edge: Ink }
  | { kind: 'shape'; points: Point[]; fill: Ink }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      bold: boolean;
      anchor: Anchor;
      ink: Ink;
    };

export type Point = { x: number; y: number };
export type Anchor = 'start' | 'middle' | 'end';
export type Box = { x: number; y: number; width: number; height: number };

/** What a reader can point at: one fact. */
export type Item = {
  /** Of the fact; unique in its chart. */
  id: string;
  /** Said by a screen reader, and shown when the item is pointed at. */
  label: string;
  /** What the table behind the chart says of it, a cell for each of the scene's `columns`. */
  cells: string[];
  /** The section that it stands in; null when the briefing names none. */
  section: string | null;
  box: Box;
  marks: Mark[];
  /** Shown only while the item is pointed at, below its other marks. */
  lit?: Mark[];
  /** Ids of the items that the left and the right arrow key lead to; without them these keys go on like those for up and down. */
  beside?: { left: string | null; right: string | null };
};

export type Scene = {
  title: string;
  /** What the chart shows, in sentences, for who does not see it. */
  alternative: string;
  /** Heads of the table behind it. */
  columns: string[];
  width: number;
  height: number;
  /** Axes and headings. */
  behind: Mark[];
  items: Item[];
};

/** The width of a text, in the unit of `size`. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** The room that a chart has. `height` is the most that one scene may take: a longer chart becomes several. */
export type Room = { width: number; height: number; size: number; measure: Measure };
