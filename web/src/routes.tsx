import type { ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { lazyPart } from './lib/lazyPart';
import { menu, type Page } from './menu';
import { Shell } from './ui/shell/Shell';

/** Each page is fetched when it is first opened. */
const pages: Record<Page, ComponentType> = {
  overview: lazyPart(() => import('./features/overview/OverviewPage'), 'OverviewPage'),
  quotas: lazyPart(() => import('./features/quotas/QuotasPage'), 'QuotasPage'),
  namespaces: lazyPart(() => import('./features/namespaces/NamespacesPage'), 'NamespacesPage'),
  'day-reports': lazyPart(() => import('./features/day-reports/DayReportsPage'), 'DayReportsPage'),
  reports: lazyPart(() => import('./features/reports/ReportsPage'), 'ReportsPage'),
  export: lazyPart(() => import('./features/exports/ExportPage'), 'ExportPage'),
  schedule: lazyPart(() => import('./features/schedule/SchedulePage'), 'SchedulePage'),
  clusters: lazyPart(() => import('./features/clusters/ClustersPage'), 'ClustersPage'),
  sources: lazyPart(() => import('./features/sources/SourcesPage'), 'SourcesPage'),
  runs: lazyPart(() => import('./features/runs/RunsPage'), 'RunsPage'),
  help: lazyPart(() => import('./features/help/HelpPage'), 'HelpPage'),
};
const ComparePage = lazyPart(() => import('./features/reports/compare/ComparePage'), 'ComparePage');
const RulesPage = lazyPart(() => import('./features/rules/RulesPage'), 'RulesPage');
const UnknownPage = lazyPart(() => import('./ui/shell/UnknownPage'), 'UnknownPage');

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Navigate to="/overview" replace />} />
        {menu.map(({ page }) => {
          const Content = pages[page];
          return <Route key={page} path={page} element={<Content />} />;
        })}
        <Route path="compare" element={<ComparePage />} />
        <Route path="promql" element={<RulesPage />} />
        <Route path="*" element={<UnknownPage />} />
      </Route>
    </Routes>
  );
}
