import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamespaceUsage } from '../../api/types';
import { lazyPart } from '../../lib/lazyPart';
import { isMeasure, measures as measureNames } from '../../lib/measures';
import { CoverageCell } from '../../ui/CoverageCell';
import { Figure } from '../../ui/Figure';
import { HintButton } from '../../ui/HintButton';
import { OpenWindow } from '../../ui/OpenWindow';
import { Loading } from '../../ui/Loading';
import { type MiniColumn, MiniTable } from '../../ui/MiniTable';
import { OriginTags } from '../../ui/OriginTags';
import { Tag } from '../../ui/Tag';
import { useProjectNamespaces } from './queries';
import { Hint } from '../../ui/Hint';

const WhyFigure = lazyPart(() => import('./why/WhyFigure'), 'WhyFigure');

interface Props {
  date: string;
  project: string;
  /** What the report is made of; empty for each source's own. */
  measure: string;
  /** The only cluster that is reported; empty for all. */
  cluster: string;
}

/** The namespaces a project's figures are made of, with every measure. */
export function ProjectNamespaces({ date, project, measure, cluster }: Props) {
  const { t } = useTranslation();
  const namespaces = useProjectNamespaces(date, project, cluster);
  return (
    <Loading query={namespaces}>
      {(rows) => (
        <NamespaceTable
          label={t('reports.namespaces', { project })}
          date={date}
          measure={measure}
          rows={rows}
        />
      )}
    </Loading>
  );
}

interface TableProps {
  label: string;
  date: string;
  measure: string;
  rows: NamespaceUsage[];
}

function NamespaceTable({ label, date, measure, rows }: TableProps) {
  const [why, setWhy] = useState<NamespaceUsage>();
  // Uploaded figures are of one measure only, and of no pods that anybody saw.
  const columns = useNamespaceColumns(
    rows.some(({ measures }) => measures !== null),
    measure,
    setWhy,
  );
  return (
    <>
      <MiniTable
        label={label}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.origin} ${row.cluster_name} ${row.namespace}`}
      />
      {why && (
        <OpenWindow>
          <WhyFigure date={date} row={why} onClose={() => setWhy(undefined)} />
        </OpenWindow>
      )}
    </>
  );
}

/** What the report counts: the measure that was asked for, or the source's own; uploads have only one. */
const counted = ({ measures, usage }: NamespaceUsage, asked: string) =>
  (isMeasure(asked) && measures?.[asked]) || usage;

function useNamespaceColumns(
  synced: boolean,
  asked: string,
  onWhy: (row: NamespaceUsage) => void,
): MiniColumn<NamespaceUsage>[] {
  const { t } = useTranslation();
  const pair = (
    key: string,
    title: React.ReactNode,
    read: (row: NamespaceUsage) => { cpu: number | null; memory: number | null } | null | undefined,
  ): MiniColumn<NamespaceUsage>[] => [
    {
      key: `${key}-cpu`,
      title: t('term.cpuShort'),
      group: { key, title },
      numeric: true,
      render: (row) => <Figure value={read(row)?.cpu} />,
    },
    {
      key: `${key}-memory`,
      title: t('term.memoryShort'),
      group: { key, title },
      numeric: true,
      render: (row) => <Figure value={read(row)?.memory} />,
    },
  ];

  return [
    {
      key: 'namespace',
      title: t('term.namespace'),
      render: (row) => (
        <>
          {row.namespace}{' '}
          {row.measures && (
            <HintButton
              hint={t('why.hint')}
              aria-label={t('why.open', { namespace: row.namespace })}
              type="link"
              size="small"
              onClick={() => onWhy(row)}
            >
              {t('why.short')}
            </HintButton>
          )}
          {row.superseded && (
            <Hint title={t('reports.supersededHint')}>
              <Tag tabIndex={0}>{t('reports.superseded')}</Tag>
            </Hint>
          )}
        </>
      ),
    },
    { key: 'cluster', title: t('reports.clusterOrSite'), render: (row) => row.cluster_name },
    { key: 'origin', title: t('term.origin'), render: (row) => <OriginTags origins={[row.origin]} /> },
    {
      key: 'project_from',
      title: <Hinted hint={t('reports.projectFromHint')}>{t('reports.projectFrom')}</Hinted>,
      render: ({ project_from: from }) =>
        from === 'label' || from === 'quota' || from === 'namespace'
          ? t(`projectFrom.${from}`)
          : t('projectFrom.file'),
    },
    ...pair('counted', <strong>{t('reports.counted')}</strong>, (row) =>
      row.superseded ? null : counted(row, asked),
    ),
    ...(synced ? measureNames : []).flatMap((measure) =>
      pair(
        measure,
        <Hinted hint={t(`measureHint.${measure}`)}>{t(`measure.${measure}`)}</Hinted>,
        (row) => row.measures?.[measure],
      ),
    ),
    {
      key: 'pods',
      title: <Hinted hint={t('reports.podsHint')}>{t('reports.pods')}</Hinted>,
      numeric: true,
      render: (row) =>
        row.pods_seen === null ? (
          <span className="muted">—</span>
        ) : (
          `${row.pods_counted ?? 0} / ${row.pods_seen}`
        ),
    },
    {
      key: 'coverage',
      title: t('term.coverage'),
      render: (row) => <CoverageCell share={row.coverage} complete={row.complete} />,
    },
  ];
}

const Hinted = ({ hint, children }: { hint: string; children: string }) => (
  <Hint title={hint}>
    <span tabIndex={0}>{children}</span>
  </Hint>
);
