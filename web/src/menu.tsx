import ApiOutlined from '@ant-design/icons/ApiOutlined';
import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import ClusterOutlined from '@ant-design/icons/ClusterOutlined';
import CloudUploadOutlined from '@ant-design/icons/CloudUploadOutlined';
import CompassOutlined from '@ant-design/icons/CompassOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import ExportOutlined from '@ant-design/icons/ExportOutlined';
import ProjectOutlined from '@ant-design/icons/ProjectOutlined';
import type { ReactNode } from 'react';

/** The menu in its order; each page's title and explanation are the texts `menu.<page>` and `menuHint.<page>`. */
export const menu = [
  { page: 'start', icon: <CompassOutlined aria-hidden /> },
  { page: 'quotas', icon: <ProjectOutlined aria-hidden /> },
  { page: 'day-reports', icon: <CloudUploadOutlined aria-hidden /> },
  { page: 'reports', icon: <BarChartOutlined aria-hidden /> },
  { page: 'export', icon: <ExportOutlined aria-hidden /> },
  { page: 'clusters', icon: <ClusterOutlined aria-hidden /> },
  { page: 'sources', icon: <ApiOutlined aria-hidden /> },
  { page: 'runs', icon: <HistoryOutlined aria-hidden /> },
] as const satisfies readonly { page: string; icon: ReactNode }[];

export type Page = (typeof menu)[number]['page'];
