import { checks } from './checks';
import { clusters } from './clusters';
import { dayReports } from './dayReports';
import { exports } from './exports';
import { namespaces } from './namespaces';
import { help } from './help';
import { overview } from './overview';
import { quotas } from './quotas';
import { reports } from './reports';
import { runs } from './runs';
import { schedule } from './schedule';
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
  ...namespaces,
  ...checks,
  ...dayReports,
  ...reports,
  ...exports,
  ...clusters,
  ...sources,
  ...start,
  ...overview,
  ...schedule,
  ...help,
};
