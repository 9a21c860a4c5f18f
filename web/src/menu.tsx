import ApiOutlined from '@ant-design/icons/ApiOutlined';
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import ClusterOutlined from '@ant-design/icons/ClusterOutlined';
import CloudUploadOutlined from '@ant-design/icons/CloudUploadOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import ExportOutlined from '@ant-design/icons/ExportOutlined';
import ProjectOutlined from '@ant-design/icons/ProjectOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import type { ReactNode } from 'react';

/** The menu in its order; each page's title and explanation are the texts `menu.<page>` and `menuHint.<page>`. */
export const menu = [
  { page: 'overview', icon: <DashboardOutlined aria-hidden /> },
  { page: 'quotas', icon: <ProjectOutlined aria-hidden /> },
  { page: 'namespaces', icon: <AppstoreOutlined aria-hidden /> },
  { page: 'day-reports', icon: <CloudUploadOutlined aria-hidden /> },
  { page: 'reports', icon: <BarChartOutlined aria-hidden /> },
  { page: 'export', icon: <ExportOutlined aria-hidden /> },
  { page: 'schedule', icon: <ScheduleOutlined aria-hidden /> },
  { page: 'clusters', icon: <ClusterOutlined aria-hidden /> },
  { page: 'sources', icon: <ApiOutlined aria-hidden /> },
  { page: 'runs', icon: <HistoryOutlined aria-hidden /> },
  { page: 'help', icon: <QuestionCircleOutlined aria-hidden /> },
] as const satisfies readonly { page: string; icon: ReactNode }[];

/** Pages that are reached from one of the menu. No path is deeper: a page that lies elsewhere finds its parts beside it. */
export const subpages = [
  { path: 'compare', of: 'reports', title: 'compare.title', hint: 'compare.hint' },
  { path: 'promql', of: 'sources', title: 'rules.title', hint: 'rules.hint' },
] as const;

export type Page = (typeof menu)[number]['page'];
