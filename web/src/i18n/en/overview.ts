import type { Texts } from '../translation';
import type { overview as chinese } from '../zh/overview';

export const overview: Texts<typeof chinese> = {
  overview: {
    newest: 'All of {{date}}',
    day: 'Newest whole day',
    dayHint: 'The newest day whose data is complete, and its coverage',
    rateHint:
      'Of projects with a quota: the sum of usage by the sum of quotas. Usage is what the report of the day has; quotas are those that count now.',
    projects: 'Projects',
    projectsHint: 'Projects that have both usage and a quota on that day',
    attention: 'Needs attention',
    run: {
      failed: '{{kind}} failed: {{names}} ({{at}})',
      incomplete: '{{kind}}, not all of it done: {{names}} ({{at}})',
    },
    moreFailed_one: '{{count}} more run failed, all or in part, in the last 7 days',
    moreFailed_other: '{{count}} more runs failed, all or in part, in the last 7 days',
    incompleteDay: 'The data of {{date}} is incomplete',
    overQuota_one: '{{count}} project was over its quota on {{date}}',
    overQuota_other: '{{count}} projects were over their quotas on {{date}}',
    allWell: 'No failed syncs, no incomplete days, no project over its quota.',
    connections: 'Clusters and sources',
    kind: { clusters: 'cluster', sources: 'source' },
    neverSynced: 'never synced',
    noConnections: 'No cluster yet: the figures come from files.',
    coverage: 'Days with data',
    trend: 'Usage rates of the last 30 days',
    trendHint: 'Sum of usage by sum of quotas; a diamond is an incomplete day, a gap one without data',
    levels: 'Projects by level, last 30 days',
    highestCpu: 'Highest CPU rates',
    highestMemory: 'Highest memory rates',
    allProjects: 'All projects',
    used: 'Used',
    quota: 'Quota',
    rate: 'Rate',
  },
  chart: { chart: 'Chart', table: 'Table' },
};
