import { apiAddress } from '../lib/config';

/** How files travel: uploads that tell their progress, downloads that keep the server's file name. */

/** Request options that send fields as multipart/form-data, for operations whose body the contract describes as binary. */
export function multipart(fields: Record<string, File | File[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const file of Array.isArray(value) ? value : [value]) form.append(name, file, file.name);
  return { body: fields as never, bodySerializer: () => form };
}

/** A transport for the client that tells how much of the request has been sent, 0 to 1: `fetch` cannot. */
export function withProgress(onProgress: (share: number) => void) {
  return async (request: Request): Promise<Response> => {
    const content = await request.blob();
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(request.method, request.url);
      request.headers.forEach((value, name) => xhr.setRequestHeader(name, value));
      xhr.responseType = 'blob';
      xhr.upload.onprogress = (event) => {
        if (event.lengthComputable) onProgress(event.loaded / event.total);
      };
      xhr.onload = () =>
        resolve(new Response(xhr.response as Blob, { status: xhr.status, statusText: xhr.statusText }));
      xhr.onerror = () => reject(new TypeError('The upload was cut off.'));
      xhr.onabort = () => reject(new DOMException('', 'AbortError'));
      request.signal.addEventListener('abort', () => xhr.abort());
      xhr.send(content);
    });
  };
}

/** Hands an answer asked for with `parseAs: 'blob'` to the browser as a file. */
export async function save(answer: Promise<{ data?: Blob; response: Response }>, fallbackName: string) {
  const { data, response } = await answer;
  if (!data) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = fileName(response.headers.get('Content-Disposition')) ?? fallbackName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name in a Content-Disposition header; the encoded form (RFC 5987) wins. */
export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}

/** The files of the sample data, as their index beside the page names them. */
export async function sampleFiles(): Promise<{ quotas: File; day_reports: File[] }> {
  const fetchSample = async (name: string) => {
    const answer = await fetch(`${apiAddress}/samples/${name}`);
    if (!answer.ok) throw new Error(`/samples/${name}: ${answer.status}`);
    return answer;
  };
  const file = async (name: string) => new File([await (await fetchSample(name)).blob()], name);
  const index = (await (await fetchSample('index.json')).json()) as { quotas: string; day_reports: string[] };
  return { quotas: await file(index.quotas), day_reports: await Promise.all(index.day_reports.map(file)) };
}
