import { useAnswer } from '../../client/index.ts';
import { CONTRADICTIONS_ADDRESS, PARTIES_ADDRESS } from '../../ui/address.ts';
import { Notice } from '../../ui/notice.tsx';
import { Views } from '../../ui/views.tsx';
import { Contradictions } from './contradictions.tsx';
import styles from './parties.module.css';
import { PartyList } from './party-list.tsx';

/** The parties of the open library, and where its briefings contradict each other. `location` says which. */
export function PartiesPage({ location }: { location: string }) {
  const { data: parties, error } = useAnswer('parties.list', {});
  const { data: contradictions, error: failure } = useAnswer('parties.contradictions', {});
  const trouble = error ?? failure;
  if (trouble !== null)
    return (
      <div className={styles.page}>
        <Notice tone="danger">{trouble.message}</Notice>
      </div>
    );
  if (parties === undefined || contradictions === undefined) return null;
  const views = [
    [PARTIES_ADDRESS, `Parties (${parties.length})`],
    [CONTRADICTIONS_ADDRESS, `Contradictions (${contradictions.length})`],
  ] as const;
  return (
    <div className={styles.page}>
      <h1>{location === CONTRADICTIONS_ADDRESS ? 'Contradictions' : 'Parties'}</h1>
      <Views label="Parties" views={views} location={location} />
      {location === CONTRADICTIONS_ADDRESS ? (
        <Contradictions contradictions={contradictions} />
      ) : (
        <PartyList parties={parties} />
      )}
    </div>
  );
}
