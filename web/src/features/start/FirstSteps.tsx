import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ErrorAlert } from '../../ui/ErrorAlert';
import { HintButton } from '../../ui/HintButton';
import { isEmpty, nextStep, type Setup, useLoadSamples } from './queries';
import { Step } from './Step';

/** What to do first, and what of it is done: by clusters and metrics, by files, or with the sample data. */
export function FirstSteps({ setup }: { setup: Setup }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const samples = useLoadSamples();
  const next = setup.clusters === 0 ? '/clusters?add=1' : nextStep(setup)?.to;
  const goTo = (path: string, text: string) => (
    <Button type={path === next ? 'primary' : 'default'} onClick={() => void navigate(path)}>
      {text}
    </Button>
  );

  return (
    <div className="start">
      <section className="start-lead">
        <h2>{t('start.title')}</h2>
        <p>{t('start.text')}</p>
      </section>

      <section className="panel" aria-labelledby="start-live">
        <header className="panel-header">
          <h2 id="start-live">{t('start.live')}</h2>
          <span className="muted">{t('start.liveText')}</span>
        </header>
        <ol className="steps">
          <Step
            number={1}
            done={setup.clusters}
            unit="clusters"
            title={t('start.cluster')}
            text={t('start.clusterText')}
          >
            {goTo('/clusters?add=1', t('clusters.add'))}
          </Step>
          <Step
            number={2}
            done={setup.sources}
            unit="sources"
            title={t('start.source')}
            text={t('start.sourceText')}
          >
            {goTo('/sources?add=1', t('sources.add'))}
          </Step>
          <Step
            number={3}
            done={setup.reports}
            unit="reports"
            title={t('start.sync')}
            text={t('start.syncText')}
          >
            {goTo('/quotas?sync=1', t('clusters.syncProject'))}
            {goTo('/sources?sync=1', t('sources.sync'))}
          </Step>
        </ol>
      </section>

      <div className="start-row">
        <section className="panel start-choice" aria-labelledby="start-files">
          <h2 id="start-files">{t('start.files')}</h2>
          <p>{t('start.filesText')}</p>
          <div className="start-actions">
            {goTo('/quotas', t('start.importQuotas'))}
            {goTo('/day-reports', t('start.uploadReports'))}
          </div>
        </section>
        <section className="panel start-choice" aria-labelledby="start-samples">
          <h2 id="start-samples">{t('start.samples')}</h2>
          <p>{t('start.samplesText')}</p>
          <div className="start-actions">
            <HintButton
              hint={t('start.samplesHint')}
              icon={<ExperimentOutlined aria-hidden />}
              loading={samples.isPending}
              onClick={() => samples.mutate(undefined, { onSuccess: () => void navigate('/reports') })}
            >
              {t('start.loadSamples')}
            </HintButton>
          </div>
          <ErrorAlert error={samples.error} />
        </section>
      </div>
      {!isEmpty(setup) && (
        <p className="start-done">
          <Link to="/reports">{t('start.toReports')}</Link>
        </p>
      )}
    </div>
  );
}
