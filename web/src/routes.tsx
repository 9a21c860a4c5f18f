import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { lazyPart } from './lib/lazyPart';
import { menu, type Page } from './menu';
import { Shell } from './ui/shell/Shell';

/** Each page is fetched when it is first opened. */
const pages: Record<Page, ComponentType> = {
  start: lazyPart(() => import('./features/start/StartPage'), 'StartPage'),
  quotas: lazyPart(() => import('./features/quotas/QuotasPage'), 'QuotasPage'),
  'day-reports': lazyPart(() => import('./features/day-reports/DayReportsPage'), 'DayReportsPage'),
  reports: lazyPart(() => import('./features/reports/ReportsPage'), 'ReportsPage'),
  export: lazyPart(() => import('./features/exports/ExportPage'), 'ExportPage'),
  clusters: lazyPart(() => import('./features/clusters/ClustersPage'), 'ClustersPage'),
  sources: lazyPart(() => import('./features/sources/SourcesPage'), 'SourcesPage'),
  runs: lazyPart(() => import('./features/runs/RunsPage'), 'RunsPage'),
};
const HomePage = lazyPart(() => import('./features/start/HomePage'), 'HomePage');
const UnknownPage = lazyPart(() => import('./ui/shell/UnknownPage'), 'UnknownPage');

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        {menu.map(({ page }) => {
          const Content = pages[page];
          return <Route key={page} path={page} element={<Content />} />;
        })}
        <Route path="*" element={<UnknownPage />} />
      </Route>
    </Routes>
  );
}
