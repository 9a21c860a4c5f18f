import { DateTable } from './DateTable';
import { DropZone } from './DropZone';
import { UploadList } from './UploadList';
import { useUploads } from './uploads';

/** Takes day report files, and lists the dates that have data. */
export function DayReportsPage() {
  const files = useUploads();
  return (
    <>
      <DropZone />
      {files.length > 0 && <UploadList files={files} />}
      <DateTable />
    </>
  );
}
