import { Navigate } from 'react-router';
import { Loading } from '../../ui/Loading';
import { isEmpty, useSetup } from './queries';

/** The first steps while there is nothing; the reports from then on. */
export function HomePage() {
  const setup = useSetup();
  return (
    <Loading query={setup}>
      {(found) => <Navigate to={isEmpty(found) ? '/start' : '/reports'} replace />}
    </Loading>
  );
}
