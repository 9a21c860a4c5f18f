import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answer, Cluster } from '../../api/types';
import { dateTime } from '../../lib/format';
import { CheckFacts } from '../../ui/checks/CheckFacts';
import { CheckProblem } from '../../ui/checks/CheckProblem';
import { Finding } from '../../ui/checks/Finding';
import { CopyText } from '../../ui/CopyText';
import { Loading } from '../../ui/Loading';
import { MiniTable } from '../../ui/MiniTable';
import { useClusterCheck } from './queries';

type Check = Answer<'/api/k8s/configs/{id}/check', 'post'>;

/** Whether a cluster answers, what its user may do there, and the manifest that grants what is missing. */
export function ClusterCheck({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { t } = useTranslation();
  const check = useClusterCheck(cluster.id);
  return (
    <Modal open title={t('check.title', { name: cluster.name })} width={820} footer={null} onCancel={onClose}>
      <Loading query={check} label={t('check.asking')}>
        {(found) => (
          <div className="check">
            <CheckProblem problem={found.problem} done={found.reachable} />
            <Facts found={found} />
            <Permissions permissions={found.permissions} />
            {found.manifest && (
              <section>
                <h3>{t('check.manifest')}</h3>
                <p className="muted">{t('check.manifestHint')}</p>
                <CopyText text={found.manifest} />
              </section>
            )}
          </div>
        )}
      </Loading>
    </Modal>
  );
}

function Facts({ found }: { found: Check }) {
  const { t } = useTranslation();
  const installed = found.projectquota_installed;
  return (
    <CheckFacts
      facts={[
        [t('check.version'), found.version && `${found.version} · ${found.platform ?? ''}`],
        [t('check.user'), found.user],
        [t('clusters.certificate'), found.certificate_expires_at && dateTime(found.certificate_expires_at)],
        ['ProjectQuota', installed === null ? null : t(installed ? 'check.installed' : 'check.notInstalled')],
        [t('check.tls'), t(found.skip_tls_verify ? 'clusters.tlsUnverified' : 'check.tlsVerified')],
      ]}
    />
  );
}

function Permissions({ permissions }: { permissions: Check['permissions'] }) {
  const { t } = useTranslation();
  if (permissions.length === 0) return null;
  return (
    <MiniTable
      label={t('check.permissions')}
      rows={permissions}
      rowKey={({ verb, group, resource }) => `${verb} ${group} ${resource}`}
      columns={[
        {
          key: 'allowed',
          title: t('check.permissions'),
          render: ({ allowed, required }) => (
            <Finding
              good={allowed}
              needed={required}
              words={{ good: t('check.allowed'), bad: t('check.denied') }}
            />
          ),
        },
        {
          key: 'right',
          title: t('check.right'),
          render: ({ verb, group, resource }) => (
            <code>
              {verb} {resource}
              {group && `.${group}`}
            </code>
          ),
        },
        { key: 'use', title: t('check.usedFor'), wide: true, render: (permission) => permission.needed_for },
      ]}
    />
  );
}
