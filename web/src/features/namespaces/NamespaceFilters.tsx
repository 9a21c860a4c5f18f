import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamespaceQuota } from '../../api/types';
import { distinct } from '../../lib/table';
import { ChoiceSelect } from '../../ui/ChoiceSelect';

interface Filter {
  cluster: string;
  project: string;
}

interface Props extends Filter {
  rows: NamespaceQuota[];
  onChange: (change: Partial<Filter>) => void;
}

/** One cluster, one project, or all. */
export function NamespaceFilters({ rows, cluster, project, onChange }: Props) {
  const { t } = useTranslation();
  const clusters = useMemo(() => distinct(rows.map((row) => row.cluster_name)), [rows]);
  const projects = useMemo(() => distinct(rows.map((row) => row.project_name)), [rows]);
  const options = (names: string[], chosen: string, any: string) => [
    { value: '', label: any },
    // The address may name one that is not there any more: it still has to be seen, to be cleared.
    ...(chosen && !names.includes(chosen) ? [chosen, ...names] : names).map((name) => ({
      value: name,
      label: name,
    })),
  ];
  return (
    <>
      <ChoiceSelect
        label={t('term.cluster')}
        value={cluster}
        options={options(clusters, cluster, t('namespaces.anyCluster'))}
        onChange={(value) => onChange({ cluster: value })}
      />
      <ChoiceSelect
        label={t('term.projectName')}
        value={project}
        options={options(projects, project, t('namespaces.anyProject'))}
        onChange={(value) => onChange({ project: value })}
      />
    </>
  );
}
