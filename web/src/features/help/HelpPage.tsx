import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInstallation, useLevels } from '../../api/installation';
import { apiAddress } from '../../lib/config';
import { measures } from '../../lib/measures';
import { MiniTable } from '../../ui/MiniTable';
import { TemplateButton } from '../../ui/TemplateButton';

const sections = ['rate', 'day', 'pod', 'rolling', 'coverage', 'quota', 'units', 'both', 'keys'] as const;
const sheets = ['quota', 'namespaceQuota', 'cluster', 'source', 'report'] as const;

/** The ideas in one page: what is counted and why, the files, the API. */
export function HelpPage() {
  const { t } = useTranslation();
  const { high_percent: high, medium_percent: medium } = useLevels();
  const installation = useInstallation().data;
  return (
    <article className="text-page help">
      {sections.map((name) => (
        <section key={name} aria-labelledby={`help-${name}`}>
          <h2 id={`help-${name}`}>{t(`help.title.${name}`)}</h2>
          <p>{t(`help.text.${name}`, { high, medium, zone: installation?.time_zone })}</p>
        </section>
      ))}
      <Measures />
      <Files />
      <section aria-labelledby="help-api">
        <h2 id="help-api">{t('help.api')}</h2>
        <p>
          {t('help.apiText')} <a href={`${apiAddress}/swagger`}>{t('help.swagger')}</a>
        </p>
        <p>
          <Link to="/promql">{t('rules.title')}</Link>
        </p>
        <p className="muted">{t('help.version', { version: installation?.version })}</p>
      </section>
    </article>
  );
}

function Measures() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="help-measures">
      <h2 id="help-measures">{t('help.measures')}</h2>
      <MiniTable
        label={t('help.measures')}
        rows={[...measures]}
        rowKey={(name) => name}
        columns={[
          {
            key: 'name',
            title: t('measure.label'),
            render: (name) => <strong>{t(`measure.${name}`)}</strong>,
          },
          { key: 'text', title: t('help.meaning'), wide: true, render: (name) => t(`measureHint.${name}`) },
        ]}
      />
    </section>
  );
}

function Files() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="help-files">
      <h2 id="help-files">{t('help.files')}</h2>
      <p>{t('help.filesText')}</p>
      <MiniTable
        label={t('help.files')}
        rows={[...sheets]}
        rowKey={(name) => name}
        columns={[
          {
            key: 'name',
            title: t('help.file'),
            render: (name) => <strong>{t(`help.sheet.${name}`)}</strong>,
          },
          {
            key: 'columns',
            title: t('help.columns'),
            wide: true,
            render: (name) => <code>{t(`help.sheetColumns.${name}`)}</code>,
          },
          {
            key: 'template',
            title: t('action.template'),
            render: (name) => <TemplateButton template={name} />,
          },
        ]}
      />
    </section>
  );
}
