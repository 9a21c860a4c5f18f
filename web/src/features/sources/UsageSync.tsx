import { Button, Checkbox, DatePicker, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Source } from '../../api/types';
import { addDays, isDate, lastWeek, today } from '../../lib/dates';
import { useInstallation } from '../../api/installation';
import { SyncBox } from '../../ui/SyncBox';
import { useSyncUsage } from './queries';

interface Props {
  sources: Source[];
  chosen?: Source[];
  onAdd: () => void;
  onClose: () => void;
}

const format = 'YYYY-MM-DD';

/** The days that the address names, as in `?days=2026-02-09..2026-02-10`. */
function askedDays(text: string | null): [string, string] | undefined {
  const [from = '', to = ''] = text?.split('..') ?? [];
  return isDate(from) && isDate(to) && from <= to ? [from, to] : undefined;
}

/** Untouched, the day is left to each source: it is already tomorrow in some zones. */
function wished(days: [string, string] | undefined, force: boolean) {
  if (!days) return undefined;
  const [from, to] = days;
  return from === to ? { date: from } : { from, to, force };
}

/** Reads the usage of a day, or of several, from chosen sources. */
export function UsageSync({ sources, chosen, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const sync = useSyncUsage('sources');
  const [params] = useSearchParams();
  const [days, setDays] = useState(() => askedDays(params.get('days')));
  const [several, setSeveral] = useState(days !== undefined && days[0] !== days[1]);
  const installed = useInstallation().data?.time_zone;
  // Where all sources are in one zone, its day is what is meant.
  const zones = new Set(sources.map(({ time_zone: zone }) => zone ?? installed));
  const now = today(zones.size === 1 ? [...zones][0] : installed);
  const yesterday = addDays(now, -1);
  const [again, setAgain] = useState(false);
  const [from, to] = days ?? [yesterday, yesterday];
  const week = lastWeek(now);
  const presets = [
    { label: t('export.lastWeek'), days: [week[0], week.at(-1)] },
    { label: t('export.lastSeven'), days: [addDays(now, -7), yesterday] },
  ];
  const isFuture = (date: Dayjs) => date.format(format) > now;

  return (
    <SyncBox
      title={t('sources.syncTitle')}
      explanation={t('sources.syncExplanation')}
      targets={sources.map(({ id, name, cluster_name }) => ({ id, name, note: cluster_name }))}
      initial={chosen?.map(({ id }) => id)}
      whenEmpty={
        <Button type="link" size="small" onClick={onAdd}>
          {t('sources.syncEmpty')}
        </Button>
      }
      start={(ids) => sync.mutateAsync({ ids, days: wished(days, again) })}
      onClose={onClose}
    >
      <div className="sync-day">
        <Segmented
          value={several}
          onChange={(next) => {
            setSeveral(next);
            if (!next) setDays([to, to]);
          }}
          options={[
            { value: false, label: t('sources.oneDay') },
            { value: true, label: t('sources.severalDays') },
          ]}
        />
        {several ? (
          <DatePicker.RangePicker
            allowClear={false}
            disabledDate={isFuture}
            presets={presets.map(({ label, days: [first, last] }) => ({
              label,
              value: [dayjs(first), dayjs(last)],
            }))}
            value={[dayjs(from), dayjs(to)]}
            onChange={(range) => {
              if (range?.[0] && range[1]) setDays([range[0].format(format), range[1].format(format)]);
            }}
          />
        ) : (
          <DatePicker
            allowClear={false}
            aria-label={t('sources.day')}
            disabledDate={isFuture}
            value={dayjs(from)}
            onChange={(day: Dayjs | null) => day && setDays([day.format(format), day.format(format)])}
          />
        )}
        <span className="muted">{to >= now && t('sources.todayHint')}</span>
        {from !== to && (
          <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
            {t('sources.again')} <span className="muted">{t('sources.againHint')}</span>
          </Checkbox>
        )}
      </div>
    </SyncBox>
  );
}
