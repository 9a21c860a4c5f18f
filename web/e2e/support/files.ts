import { workbook } from './sheet';

/** A file as a person would choose it. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const gib = 2 ** 30;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Quotas of two projects, and a row that cannot be read. */
export const quotas: ChosenFile = {
  name: 'quotas.xlsx',
  mimeType: xlsx,
  buffer: workbook([
    ['云序号', '项目名称', 'CPU配额(核)', '内存配额(GB)'],
    ['inst_0001', '支付中心', 8, 16],
    ['inst_0002', 'billing', 4, 8],
    ['inst_0003', '订单系统', '很多', 8],
  ]),
};

/** The days of the week's files, and what each project used. */
export const days = Array.from({ length: 7 }, (_, index) => `2026-02-${String(index + 4).padStart(2, '0')}`);

const textFile = (name: string, lines: string[]): ChosenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`项目名称;命名空间名称;CPU使用总量(核);内存使用总量(bytes)\n${lines.join('\n')}\n`),
});

/** 支付中心 uses 6 of 8 cores in two namespaces, billing 5 of 4; a project without a quota too. */
export const dayReports = days.map((day) =>
  textFile(`bj_Day_report_${day}.txt`, [
    `支付中心;pay-a;4;${4 * gib}`,
    `支付中心;pay-b;2;${2 * gib}`,
    `billing;billing;5;${gib}`,
    `没有配额;free;1;${gib}`,
  ]),
);

/** One good line, two bad ones. */
export const badDayReport = textFile('bj_Day_report_2026-02-11.txt', [
  `billing;billing;1;${gib}`,
  `billing;broken;abc;${gib}`,
  'billing;short;1',
]);
