import { Form, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../../api/installation';
import type { Cluster } from '../../api/types';
import { FileTextArea } from '../../ui/FileTextArea';
import { ContextField } from './ContextField';

export const accesses = ['kubeconfig', 'own'] as const;

/** By a kubeconfig, or as the cluster that the server itself runs in. */
export type Access = (typeof accesses)[number];

/** How a cluster is read; there is a choice where the server runs in a pod, or did when the cluster was added. */
export function AccessFields({ cluster }: { cluster?: Cluster }) {
  const { t } = useTranslation();
  const access = Form.useWatch<Access | undefined>('access');
  const inPod = useInstallation().data?.in_cluster ?? false;
  const isStored = cluster !== undefined && !cluster.in_cluster;
  return (
    <>
      {(inPod || cluster?.in_cluster) && (
        <Form.Item
          name="access"
          label={t('clusters.access')}
          tooltip={t('clusters.accessHint')}
          extra={access === 'own' && t('clusters.ownExplanation')}
        >
          <Segmented
            options={accesses.map((value) => ({ value, label: t(`clusters.accessKind.${value}`) }))}
          />
        </Form.Item>
      )}
      {access !== 'own' && (
        <>
          <Form.Item
            name="kubeconfig"
            label="Kubeconfig"
            rules={isStored ? undefined : [{ required: true, message: t('form.required') }]}
            extra={t(isStored ? 'clusters.kubeconfigKeep' : 'clusters.kubeconfigHint')}
          >
            <FileTextArea rows={8} placeholder={t('clusters.kubeconfigPlaceholder')} />
          </Form.Item>
          <ContextField />
        </>
      )}
    </>
  );
}
