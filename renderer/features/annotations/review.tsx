import { useState } from 'react';
import { useLocation } from 'wouter';
import { CONTEXT } from '../../../shared/anchoring/index.ts';
import { type Annotation, type Spot, spotOf } from '../../../shared/model/annotation.ts';
import type { Section } from '../../../shared/model/section.ts';
import { useAnswer } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { useAttaching } from './attaching.tsx';
import { NoteBody } from './note-body.tsx';
import notes from './notes.module.css';
import page from './page.module.css';
import { useEdits } from './use-edits.ts';
import { reviewWords } from './words.ts';

type Props = { annotations: Annotation[]; titleOf(annotation: Annotation): string };

/** Annotations whose place is in doubt, each with what it was made on beside what stands there now. */
export function Review({ annotations, titleOf }: Props) {
  if (annotations.length === 0) {
    return (
      <p className={notes.empty}>Every annotation stands where it was made. There is nothing to review.</p>
    );
  }
  return (
    <ul className={page.plainList}>
      {annotations.map((annotation) => (
        <li key={annotation.id}>
          <Doubt annotation={annotation} title={titleOf(annotation)} />
        </li>
      ))}
    </ul>
  );
}

function Doubt({ annotation, title }: { annotation: Annotation; title: string }) {
  const { briefing, colour, note, heading } = annotation;
  const { data } = useAnswer('library.get', { briefing });
  const [chosen, choose] = useState(0);
  const edits = useEdits();
  const [, attach] = useAttaching();
  const [, navigate] = useLocation();
  const spots = candidatesOf(annotation);
  const spot = spots[Math.min(chosen, spots.length - 1)];
  const passage = spot && passageAt(data?.sections ?? [], spot);
  return (
    <article
      className={page.entry}
      data-colour={colour}
      aria-label={note || annotation.quote?.exact || heading}
    >
      <p className={notes.doubt}>{reviewWords(annotation)}</p>
      {note !== '' && <NoteBody text={note} />}
      <div className={page.sides}>
        <section aria-label="When it was made">
          <h2>When it was made</h2>
          <Made annotation={annotation} />
          <p className={notes.about}>
            {title} · {heading}
          </p>
        </section>
        <section aria-label="Now">
          <h2>Now{spots.length > 1 && ` (${chosen + 1} of ${spots.length})`}</h2>
          {passage === undefined ? (
            <p className={notes.empty}>Nothing like it stands in the briefing.</p>
          ) : (
            <>
              <Words {...passage} />
              <p className={notes.about}>{passage.heading}</p>
            </>
          )}
        </section>
      </div>
      <div className={notes.actions}>
        {passage !== undefined && (
          <Button
            variant="primary"
            onPress={() => {
              const { section, range, exact } = passage;
              void edits.attach(annotation, { section, range, exact });
            }}
          >
            It belongs here
          </Button>
        )}
        {spots.length > 1 && (
          <Button onPress={() => choose((chosen + 1) % spots.length)}>Show another place</Button>
        )}
        {annotation.kind === 'passage' && data !== undefined && (
          <Button
            onPress={() => {
              attach(annotation);
              navigate(briefingAddress(briefing, spot?.section));
            }}
          >
            Choose its place by hand
          </Button>
        )}
        <Button onPress={() => void edits.remove([annotation])}>Delete</Button>
      </div>
    </article>
  );
}

function Made({ annotation: { quote, heading } }: { annotation: Annotation }) {
  if (quote === null) return <p>The section “{heading}”</p>;
  const { prefix, exact, suffix } = quote;
  return <Words before={prefix} exact={exact} after={suffix} />;
}

/** Marked words with some of what stands around them. */
function Words({ before, exact, after }: { before: string; exact: string; after: string }) {
  return (
    <blockquote className={page.words}>
      {cutBefore(before)}
      <mark>{exact}</mark>
      {cutAfter(after)}
    </blockquote>
  );
}

/** What is left of a stretch of text when a word that may be cut at its beginning is left out. */
function cutBefore(text: string): string {
  return text.length < CONTEXT - 1 ? text : text.replace(/^\S*\s/, '… ');
}

function cutAfter(text: string): string {
  return text.length < CONTEXT - 1 ? text : text.replace(/\s\S*$/, ' …');
}

/** Where it may belong: where it stands on changed words, or else the best guesses. */
function candidatesOf(annotation: Annotation): Spot[] {
  const spot = spotOf(annotation);
  return 'candidates' in annotation.anchor
    ? annotation.anchor.candidates
    : [spot].flatMap((one) => one ?? []);
}

/** UTF-16 units of text shown on either side of a passage. */
const AROUND = 60;

function passageAt(sections: Section[], { section, range }: Spot) {
  const found = sections.find(({ id }) => id === section);
  if (found === undefined) return undefined;
  const { text, heading } = found;
  const { start, end } = range;
  return {
    ...{ section, range, heading, exact: text.slice(start, end) },
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}
