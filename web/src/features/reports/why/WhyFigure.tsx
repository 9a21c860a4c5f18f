import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NamespaceUsage } from '../../../api/types';
import { Loading } from '../../../ui/Loading';
import { useExplanation } from '../queries';
import { WhyFacts } from './WhyFacts';
import { WhyHistory } from './WhyHistory';
import { WhyQueries } from './WhyQueries';
import { WhyWorkloads } from './WhyWorkloads';

interface Props {
  date: string;
  row: Pick<NamespaceUsage, 'cluster_name' | 'namespace'>;
  onClose: () => void;
}

/** Why this figure: down to the pods that make it, with the queries that anybody can ask again. */
export function WhyFigure({ date, row, onClose }: Props) {
  const { t } = useTranslation();
  const explanation = useExplanation(date, row);
  return (
    <Modal
      open
      title={t('why.title', { namespace: row.namespace, cluster: row.cluster_name, date })}
      width="min(1200px, 96vw)"
      footer={null}
      onCancel={onClose}
    >
      <Loading query={explanation}>
        {(explained) => (
          <div className="why">
            <WhyFacts explained={explained} />
            <WhyWorkloads explained={explained} />
            <WhyQueries queries={explained.queries} />
            <WhyHistory history={explained.history} />
          </div>
        )}
      </Loading>
    </Modal>
  );
}
