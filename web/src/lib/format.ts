import { today } from './dates';

const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const allDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 17, useGrouping: false });

/** Cores, GiB and rates on screen. */
export const decimal = (value: number) => twoDecimals.format(value);

export const count = (value: number) => wholeNumber.format(value);

/** Every digit that is known: for tooltips. */
export const full = (value: number) => allDigits.format(value);

/** A share of one as percent; rounded down, so that 99.996 % never reads as complete. */
export const coverage = (share: number) => `${twoDecimals.format(Math.floor(share * 10_000) / 100)}%`;

const pad = (value: number) => String(value).padStart(2, '0');

/** A date and time where the browser is, such as 2026-02-10 08:05. */
export const dateTime = (iso: string) => atOffset(iso, -new Date(iso).getTimezoneOffset());

/** A date and time of a place that is so many minutes ahead of UTC. */
export const atOffset = (iso: string, minutes: number) => instantAt(iso, minutes).slice(0, 16);

/** The same to the millisecond, as it is asked for. */
export const instantAt = (iso: string, minutes: number) =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString().replace('T', ' ').replace('Z', '');

/** A date and time of an IANA zone. */
export function inZone(iso: string, zone: string) {
  const time = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${today(zone, new Date(iso))} ${time.format(new Date(iso))}`;
}

/** How far a place is ahead of UTC, such as UTC+08:00. */
export function offsetName(minutes: number) {
  const ahead = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`;
}

/** A span as m:ss or h:mm:ss. */
export function elapsed(milliseconds: number) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** Whole days from now until a moment; negative when it is past. */
export const daysUntil = (iso: string, now = Date.now()) =>
  Math.floor((new Date(iso).getTime() - now) / 86_400_000);
