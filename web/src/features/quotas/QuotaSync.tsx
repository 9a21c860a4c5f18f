import { useNavigate } from 'react-router';
import { Loading } from '../../ui/Loading';
import { ClusterSync } from '../clusters/ClusterSync';
import { useClusters } from '../clusters/queries';

/** Reads the project quotas of chosen clusters. */
export function QuotaSync({ onClose }: { onClose: () => void }) {
  const clusters = useClusters();
  const navigate = useNavigate();
  return (
    <Loading query={clusters}>
      {(list) => (
        <ClusterSync
          page="quotas"
          what="project"
          clusters={list}
          onAdd={() => void navigate('/clusters?add=1')}
          onClose={onClose}
        />
      )}
    </Loading>
  );
}
