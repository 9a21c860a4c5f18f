import type { Texts } from '../translation';
import type { schedule as chinese } from '../zh/schedule';

export const schedule: Texts<typeof chinese> = {
  schedule: {
    syncs: 'Scheduled syncs',
    zone: 'All times are of {{zone}}',
    sync: 'Sync',
    what: {
      project_quotas: 'Reads the project quotas of all clusters',
      namespace_quotas: 'Reads the namespace quotas of all clusters',
      usage: 'Reads yesterday’s usage of all sources',
    },
    next: 'Next run',
    last: 'Last run',
    off: 'switched off',
    now: 'Run now',
    nowHint: {
      project_quotas: 'Syncs the project quotas of all clusters now; the schedule stays',
      namespace_quotas: 'Syncs the namespace quotas of all clusters now; the schedule stays',
      usage: 'Syncs yesterday’s usage of all sources now; the schedule stays',
    },
    settings: 'Settings',
    enabled: 'Run by schedule',
    enabledHint:
      'Switched off, nothing is synced by itself; you can still sync by hand. Counts at once when saved.',
    projectHour: 'Project quotas',
    namespaceHour: 'Namespace quotas',
    usageHour: 'Yesterday’s usage',
    interval: 'Repeat',
    intervalHint: 'How often it runs again, counted from its hour',
    daily: 'once a day',
    everyHours_one: 'every hour',
    everyHours_other: 'every {{count}} hours',
    zoneHint: 'The time zone of these hours',
    catchUp: 'Days to catch up',
    catchUpHint: 'So many days back, usage that is missing or incomplete is synced by itself',
    saved: 'Schedule saved',
  },
};
