import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isMeasure } from '../../lib/measures';
import { useUrlState } from '../../lib/urlState';
import { ChoiceSelect } from '../../ui/ChoiceSelect';
import { CopyText } from '../../ui/CopyText';
import { Loading } from '../../ui/Loading';
import { Tag } from '../../ui/Tag';
import { useSources } from '../sources/queries';
import { useRules } from './queries';

const defaults = { source: '' };

/** The PromQL this installation runs, with its reasons. */
export function RulesPage() {
  const { t } = useTranslation();
  const [{ source }, setState] = useUrlState(defaults);
  const sources = useSources();
  const rules = useRules(source ? Number(source) : undefined);
  const measureName = (name: string) => (isMeasure(name) ? t(`measure.${name}`) : name);

  return (
    <article className="text-page">
      <p>
        <Link to="/sources">← {t('menu.sources')}</Link>
      </p>
      <p>{t('rules.text')}</p>
      <div className="toolbar">
        <ChoiceSelect
          label={t('rules.of')}
          value={source}
          onChange={(value) => setState({ source: value })}
          options={[
            { value: '', label: t('rules.usual') },
            ...(sources.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
      </div>
      <Loading query={rules}>
        {(list) =>
          list.map((rule) => (
            <section key={rule.name} className="panel rule" aria-labelledby={`rule-${rule.name}`}>
              <header className="panel-header">
                <h2 id={`rule-${rule.name}`}>{rule.title}</h2>
                <span className="spacer" />
                {rule.measures.map((name) => (
                  <Tag key={name} title={t('rules.measureHint')}>
                    {measureName(name)}
                  </Tag>
                ))}
              </header>
              <p>{rule.reason}</p>
              <CopyText text={rule.promql} />
            </section>
          ))
        }
      </Loading>
    </article>
  );
}
