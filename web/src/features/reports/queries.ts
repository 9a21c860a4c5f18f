import { useQuery } from '@tanstack/react-query';
import { body, client } from '../../api/client';
import { useChange } from '../../api/queries';

export const useReportDates = () =>
  useQuery({
    queryKey: ['reports', 'dates'],
    queryFn: ({ signal }) => body(client.GET('/api/reports', { signal })),
  });

export interface ReportView {
  date: string;
  all: boolean;
  measure: string;
  /** Only this one; empty for all. */
  cluster?: string;
  cap: boolean;
}

export const useReport = ({ date, all, measure, cluster = '', cap }: ReportView) =>
  useQuery({
    queryKey: ['reports', 'date', date, { all, measure, cluster, cap }],
    queryFn: ({ signal }) =>
      body(
        client.GET('/api/reports/{date}', {
          params: {
            path: { date },
            query: { all, cap, ...(measure && { measure }), ...(cluster && { cluster }) },
          },
          signal,
        }),
      ),
    enabled: date !== '',
  });

export const useProjectNamespaces = (date: string, project: string, cluster: string) =>
  useQuery({
    queryKey: ['reports', 'namespaces', date, project, cluster],
    queryFn: ({ signal }) =>
      body(
        client.GET('/api/reports/{date}/namespaces', {
          params: { path: { date }, query: { project, ...(cluster && { cluster }) } },
          signal,
        }),
      ),
  });

export const useExplanation = (
  date: string,
  { cluster_name: cluster, namespace }: { cluster_name: string; namespace: string },
) =>
  useQuery({
    queryKey: ['reports', 'explain', date, cluster, namespace],
    queryFn: ({ signal }) =>
      body(
        client.GET('/api/reports/{date}/explain', {
          params: { path: { date }, query: { cluster, namespace } },
          signal,
        }),
      ),
  });

/** What was uploaded beside what was synced. */
export const useComparison = (date: string, measure: string) =>
  useQuery({
    queryKey: ['reports', 'compare', date, measure],
    queryFn: ({ signal }) =>
      body(
        client.GET('/api/reports/{date}/compare', {
          params: { path: { date }, query: { ...(measure && { measure }) } },
          signal,
        }),
      ),
    enabled: date !== '',
  });

export const useDeleteReport = () =>
  useChange(
    ({ date, origin }: { date: string; origin?: string }) =>
      client.DELETE('/api/reports/{date}', { params: { path: { date }, query: { origin } } }),
    ['reports'],
  );
