import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { FormModal } from '../../ui/FormModal';
import { type Access, AccessFields } from './AccessFields';
import { useAddCluster, useChangeCluster } from './queries';

interface Values {
  name: string;
  /** Left out where there is no choice. */
  access?: Access;
  kubeconfig?: string;
  context?: string;
  use_projectquota: boolean;
  project_label?: string;
  exclude_namespaces?: string;
}

/** The installation's defaults, shown where a cluster sets none. */
const defaults = { project_label: 'cpaas.io/project', exclude_namespaces: '^kube-' };

interface Props {
  cluster?: Cluster;
  /** A new one is there: whether it answers is the next thing to know. */
  onAdded?: (cluster: Cluster) => void;
  onClose: () => void;
}

/** Adds a cluster or changes one; a stored kubeconfig is never shown again. */
export function ClusterForm({ cluster, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const adding = useAddCluster();
  const changing = useChangeCluster();
  const required = [{ required: true, message: t('form.required') }];

  const submit = async ({ access, kubeconfig, ...values }: Values) => {
    let added: Cluster | undefined;
    const own = { in_cluster: true };
    if (cluster)
      await changing.mutateAsync({
        id: cluster.id,
        // Said only when it is new: the server asks the cluster which one it is.
        change: {
          ...values,
          ...(kubeconfig && { kubeconfig }),
          ...(access === 'own' && !cluster.in_cluster && own),
        },
      });
    else added = await adding.mutateAsync({ ...values, ...(access === 'own' ? own : { kubeconfig }) });
    feedback.done(t('form.saved', { name: values.name }));
    return added;
  };

  return (
    <FormModal<Values, Cluster | undefined>
      title={cluster ? t('clusters.editTitle', { name: cluster.name }) : t('clusters.addTitle')}
      okText={t('action.save')}
      width={640}
      initial={
        cluster
          ? {
              name: cluster.name,
              access: cluster.in_cluster ? 'own' : 'kubeconfig',
              use_projectquota: cluster.use_projectquota,
              project_label: cluster.project_label,
              exclude_namespaces: cluster.exclude_namespaces,
            }
          : { access: 'kubeconfig', use_projectquota: true, ...defaults }
      }
      submit={submit}
      onSaved={(added) => added && onAdded?.(added)}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('term.cluster')} rules={required} extra={t('clusters.nameHint')}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <AccessFields cluster={cluster} />
      <div className="form-grid">
        <Form.Item
          name="project_label"
          label={t('clusters.projectLabel')}
          tooltip={t('clusters.projectLabelHint')}
        >
          <Input className="code" placeholder={defaults.project_label} />
        </Form.Item>
        <Form.Item
          name="exclude_namespaces"
          label={t('clusters.exclude')}
          tooltip={t('clusters.excludeHint')}
        >
          <Input className="code" placeholder={defaults.exclude_namespaces} />
        </Form.Item>
      </div>
      <Form.Item
        name="use_projectquota"
        label={t('clusters.useProjectQuota')}
        extra={t('clusters.useProjectQuotaHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </FormModal>
  );
}
