import { clusters } from './clusters';
import { dayReports } from './dayReports';
import { exports } from './exports';
import { quotas } from './quotas';
import { reports } from './reports';
import { runs } from './runs';
import { shell } from './shell';
import { sources } from './sources';
import { start } from './start';
import { terms } from './terms';
import { transfer } from './transfer';

/** Chinese, the first language: its keys are the keys. `_other` marks texts that count something. */
export const zh = {
  ...shell,
  ...terms,
  ...transfer,
  ...runs,
  ...quotas,
  ...dayReports,
  ...reports,
  ...exports,
  ...clusters,
  ...sources,
  ...start,
};
