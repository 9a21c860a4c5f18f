import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { memoryMetrics } from './sourceValues';

/** What is asked of the source, and over which windows. */
export function SourceQueryFields() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      <Form.Item
        name="memory_metric"
        label={t('sources.memoryMetric')}
        tooltip={t('sources.memoryMetricHint')}
      >
        <Select options={memoryMetrics.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="tolerance" label={t('sources.tolerance')} tooltip={t('sources.toleranceHint')}>
        <InputNumber min={1} max={2} step={0.1} className="wide" />
      </Form.Item>
      <Form.Item name="rate_window" label={t('sources.rateWindow')} tooltip={t('sources.rateWindowHint')}>
        <Input className="code" placeholder="5m" />
      </Form.Item>
      <Form.Item name="step" label={t('sources.step')} tooltip={t('sources.stepHint')}>
        <Input className="code" placeholder="1m" />
      </Form.Item>
    </div>
  );
}
