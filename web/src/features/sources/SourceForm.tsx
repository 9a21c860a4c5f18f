import { AutoComplete, Collapse, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../api/types';
import { useFeedback } from '../../ui/feedback';
import { FormModal } from '../../ui/FormModal';
import { useClusters } from '../clusters/queries';
import { useAddSource, useChangeSource } from './queries';
import { SourceAuthFields } from './SourceAuthFields';
import { SourceQueryFields } from './SourceQueryFields';
import { SourceScopeFields } from './SourceScopeFields';
import { SourceTransportFields } from './SourceTransportFields';
import { newSource, requestOf, type SourceValues, valuesOf } from './sourceValues';

interface Props {
  source?: Source;
  /** A new one is there: whether it answers is the next thing to know. */
  onAdded?: (source: Source) => void;
  onClose: () => void;
}

/** Adds a source of metrics, or changes one; stored passwords, tokens and keys are never shown again. */
export function SourceForm({ source, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const feedback = useFeedback();
  const adding = useAddSource();
  const changing = useChangeSource();
  const clusters = useClusters();
  const required = [{ required: true, message: t('form.required') }];

  const submit = async (values: SourceValues) => {
    let added: Source | undefined;
    const request = requestOf(values);
    if (source) await changing.mutateAsync({ id: source.id, change: request });
    else added = await adding.mutateAsync(request);
    feedback.done(t('form.saved', { name: values.name }));
    return added;
  };

  return (
    <FormModal<SourceValues, Source | undefined>
      title={source ? t('sources.editTitle', { name: source.name }) : t('sources.addTitle')}
      okText={t('action.save')}
      width={680}
      initial={source ? valuesOf(source) : newSource}
      submit={submit}
      onSaved={(added) => added && onAdded?.(added)}
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item name="name" label={t('sources.name')} rules={required}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item
          name="cluster_name"
          label={t('term.cluster')}
          tooltip={t('sources.clusterHint')}
          rules={required}
        >
          <AutoComplete
            options={clusters.data?.map(({ name }) => ({ value: name }))}
            placeholder={t('sources.clusterPlaceholder')}
          />
        </Form.Item>
      </div>
      <Form.Item name="url" label="Prometheus URL" rules={required} extra={t('sources.urlHint')}>
        <Input className="code" placeholder="http://prometheus.monitoring:9090" />
      </Form.Item>
      <SourceScopeFields />
      <Form.Item
        name="use_accurate_sync"
        label={t('sources.accurate')}
        extra={t('sources.accurateHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <SourceAuthFields editing={source !== undefined} />
      <Collapse
        ghost
        className="form-sections"
        items={[
          {
            key: 'query',
            label: t('sources.querySection'),
            forceRender: true,
            children: <SourceQueryFields />,
          },
          {
            key: 'transport',
            label: t('sources.transportSection'),
            forceRender: true,
            children: <SourceTransportFields />,
          },
        ]}
      />
    </FormModal>
  );
}
